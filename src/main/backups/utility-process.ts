import { utilityProcess } from 'electron';
import type { CopyProcess } from './copier';

/** Starts the built copying program. It gets nothing of our environment: what it must know comes as a message. */
export function forkCopier(program: string): CopyProcess {
  const child = utilityProcess.fork(program, [], { serviceName: 'Campaign Desk backup', env: {}, stdio: 'ignore' });
  return {
    postMessage: (message) => {
      child.postMessage(message);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.on('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
