import { serveParent } from './serve-parent';

/** The part of Electron's port that this program uses. Typed here to do without Electron. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
}

const PARENT_CHECK_MS = 1_000;

const port: unknown = Reflect.get(process, 'parentPort');
if (isParentPort(port)) {
  serveParent(
    {
      send: (message) => {
        port.postMessage(message);
      },
      onMessage: (listener) => {
        port.on('message', ({ data }) => {
          listener(data);
        });
      },
      onGone: (listener) => {
        port.on('close', listener);
        watchParent(listener);
      },
    },
    () => process.exit(0),
  );
} else {
  process.stderr.write('This file is started by the app. To run the sandbox by hand: npm run sandbox\n');
  process.exitCode = 1;
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}

/** A killed app closes no port, but its orphans get a new parent. */
function watchParent(gone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, PARENT_CHECK_MS);
  timer.unref();
}
