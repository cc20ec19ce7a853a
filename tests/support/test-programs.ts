import type { Program } from '@backend/jobs/program';
import type { Programs } from '@backend/start/ports';
import type { ConvertJob, EraseAnswer, EraseJob } from '@backend/store';
import { copyDatabase } from '@backend/store/backups/copy';
import type { CopyAnswer, CopyJob } from '@backend/store/backups/job';
import { type ConvertAnswer, convertFiles } from '@backend/store/encryption/convert-files';
import { eraseFiles } from '@backend/store/erasure/erase-files';

/**
 * What the programs do. A test may replace a part, to fail or to wait; `null`: it never responds.
 */
export interface ProgramWork {
  copy: (job: CopyJob) => CopyAnswer | Promise<CopyAnswer>;
  erase: (job: EraseJob) => EraseAnswer | Promise<EraseAnswer> | null;
  convert: (job: ConvertJob) => ConvertAnswer;
}

export const realWork = (): ProgramWork => ({ copy: copyDatabase, erase: eraseFiles, convert: convertFiles });

/** Our own programs, run in this process with the messages that pass between two. */
export function programsHere(work: ProgramWork): Pick<Programs, 'forkCopier' | 'forkEraser' | 'forkConverter'> {
  return {
    forkCopier: () => programHere((job: CopyJob) => work.copy(job)),
    forkEraser: () => programHere((job: EraseJob) => work.erase(job)),
    forkConverter: () => programHere((job: ConvertJob) => work.convert(job)),
  };
}

function programHere<Job>(run: (job: Job) => unknown): Program<Job> {
  const listeners: ((message: unknown) => void)[] = [];
  const onExit: (() => void)[] = [];
  let isGone = false;
  return {
    postMessage: (job) => {
      void Promise.resolve(run(structuredClone(job))).then((answer) => {
        if (answer === null || isGone) return;
        for (const listener of listeners) listener(structuredClone(answer));
      });
    },
    onMessage: (listener) => listeners.push(listener),
    onExit: (listener) => onExit.push(listener),
    kill: () => {
      if (isGone) return;
      isGone = true;
      for (const listener of onExit) listener();
    },
  };
}
