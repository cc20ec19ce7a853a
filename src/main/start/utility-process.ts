import { utilityProcess } from 'electron';
import type { Program } from '@backend/jobs/program';

/**
 * Starts a built program. It gets nothing of our environment: what it must know comes as a message.
 * The system's list of processes shows it as `Campaign Desk` and the task.
 */
export function forkProgram<Message>(file: string, task: string): Program<Message> {
  const child = utilityProcess.fork(file, [], { serviceName: `Campaign Desk ${task}`, env: {}, stdio: 'ignore' });
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
