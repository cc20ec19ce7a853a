import { join } from 'node:path';
import { type RecipientsPrograms, startThread } from '@backend/recipients/thread/node-thread';
import type { Programs } from '@backend/start/ports';
import { repositoryRoot } from '../../scripts/repository';
import { compilePrograms } from './compiled-programs';

const worker = join(repositoryRoot, 'src', 'backend', 'recipients', 'worker');
const { programs } = await compilePrograms({
  recipients: join(worker, 'program.ts'),
  reader: join(worker, 'read-program.ts'),
});

/** The programs of the threads for recipients, compiled once for each process of tests. */
export const RECIPIENTS_PROGRAMS: RecipientsPrograms = programs;

/** Starts the real thread, for tests that work with many recipients. */
export const startRecipients: Programs['startRecipients'] = (start) => startThread(RECIPIENTS_PROGRAMS, start);
