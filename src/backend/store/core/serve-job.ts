import { JOB_STEP } from './job-step';

/**
 * What a program uses of the port that Electron gives a utility process. Typed here to do without
 * Electron.
 */
interface ParentPort {
  postMessage(message: unknown): void;
  once(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
}

/**
 * Runs the one job that main sends to this utility process and posts its response; main ends the
 * process then. `work` calls `reportStep` after each step, so that main can tell slow from stuck.
 */
export function serveJob(work: (job: unknown, reportStep: () => void) => unknown): void {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (!isParentPort(port)) {
    process.stderr.write('This file is started by the app.\n');
    process.exitCode = 1;
    return;
  }
  port.once('message', ({ data }) => {
    port.postMessage(work(data, () => port.postMessage(JOB_STEP)));
  });
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'once' in value;
}
