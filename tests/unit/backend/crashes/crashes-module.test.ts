import { expect, test } from 'vitest';
import { createCrashes } from '@backend/crashes/crashes-module';
import type { Facts, Log } from '@backend/log/log';
import { ok } from '@domain/errors/errors';
import { whileReadOnly } from '../../../integration/store/disk';
import { CrashFolder } from './support';

test('a folder that cannot be written to keeps the list, and the next start tries again', () => {
  const crashes = new CrashFolder();
  crashes.begin();
  const logged: unknown[] = [];
  const note = (event: string, facts?: Facts): unknown => logged.push({ event, facts });
  const log: Log = { info: note, warn: note, error: note };
  const start = () =>
    createCrashes({
      ...{ recorder: crashes.begin(), logFile: crashes.logFile, log },
      ...{ emit: () => undefined, holdsSecret: () => false },
    }).handlers;
  const second = start();
  expect(whileReadOnly(crashes.folder, () => second['crashes.list']({}))).toEqual(ok([]));
  expect(logged).toMatchObject([
    { event: 'crash-not-recorded', facts: { why: expect.stringContaining(`"kind":"storage"`) as string } },
  ]);
  expect(start()['crashes.list']({})).toMatchObject(ok([{ kind: 'main' }, { kind: 'main' }]));
});
