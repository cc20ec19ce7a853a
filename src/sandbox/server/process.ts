import { serveParent } from './serve-parent';

/**
 * What this program uses of the port that Electron gives a utility process. Typed here to do
 * without Electron.
 */
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

/**
 * An app that was killed closes no port. Where the system gives its orphans a new parent, that
 * gives it away.
 */
function watchParent(gone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, PARENT_CHECK_MS);
  timer.unref();
}
