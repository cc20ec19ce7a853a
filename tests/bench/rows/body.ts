import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { openStore } from '@backend/store';
import type { Update } from '@domain/wire/update';
import { repositoryRoot } from '../../../scripts/repository';
import type * as writeBodyModule from '../apps/write-body';
import type { Row } from '../row';
import { compiled } from '../support/compiled';
import { fillApp } from '../support/filled-app';
import { inTurns } from '../support/in-turns';

const RECIPIENTS = 100_000;

const compiledModule = z.object({
  bodyWriter: z.custom<typeof writeBodyModule.bodyWriter>((value) => typeof value === 'function'),
});

/** The body of an update, compiled into one file as in the app. */
export const body: Row = {
  name: 'body',
  ours: 'the body of an update with 100,000 recipients, read, built and hashed',
  theirs: 'JSON.stringify of the same',
  unit: 'ms',
  aim: 1.5,
  measure: async ({ folder }, times) => {
    const data = join(folder, 'body');
    await mkdir(data);
    fillApp(data);
    const draftId = addRecipients(data);
    const update: Update = { fields: ['recipients'], body: { name: 'Renewals' }, sent: {}, withRecipients: true };
    const path = await compiled('write-body', join(repositoryRoot, 'node_modules', '.cache', 'bench-compiled'));
    const { bodyWriter } = compiledModule.parse(createRequire(path)(path));
    const writer = bodyWriter(join(data, 'campaign-desk.db'), draftId, update);
    const value: unknown = JSON.parse(new TextDecoder().decode(writer.write().bytes));
    const samples = await inTurns(
      { times, warmUps: 2 },
      () => timed(() => writer.write().hash.length),
      () => timed(() => JSON.stringify(value).length),
    );
    writer.close();
    return samples;
  },
};

function addRecipients(data: string): string {
  const opened = openStore({ folder: data, now: () => new Date() });
  if (opened.kind !== 'open') throw new Error(`the store did not open: ${opened.kind}`);
  const { store } = opened;
  const draftId = store.drafts.openId() ?? '';
  const rows = Array.from({ length: RECIPIENTS }, (_, n) => ({
    phone: `+1415${2_000_000 + n}`,
    metadata: JSON.stringify({ first_name: `Ada ${n}`, city: 'Zürich', plan: 'Team, yearly', amount: `$${n}.00` }),
    assistantOverrides: '',
  }));
  store.recipients.add(draftId, rows);
  store.close();
  return draftId;
}

function timed(work: () => number): number {
  const began = performance.now();
  if (work() === 0) throw new Error('nothing was written');
  return performance.now() - began;
}
