import { utilityProcess } from 'electron';
import type { SandboxProcess } from './process';

/** Starts the built sandbox program. It gets nothing of our environment: what it must know comes as a message. */
export function forkSandbox(program: string): SandboxProcess {
  const child = utilityProcess.fork(program, [], { serviceName: 'Campaign Desk sandbox', env: {}, stdio: 'ignore' });
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
