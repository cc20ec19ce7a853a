import { eraseFiles } from './erasure/erase-files';
import { eraseJobSchema } from './erasure/job';

/** What this program uses of the port that Electron gives a utility process. Typed here to do without Electron. */
interface ParentPort {
  postMessage(message: unknown): void;
  once(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
}

/** Does one erasure's work on files and reports the result. Main ends this process then. */
const port: unknown = Reflect.get(process, 'parentPort');
if (isParentPort(port)) {
  port.once('message', ({ data }) => {
    port.postMessage(eraseFiles(eraseJobSchema.parse(data)));
  });
} else {
  process.stderr.write('This file is started by the app.\n');
  process.exitCode = 1;
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'once' in value;
}
