import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, it } from 'vitest';
import { z } from 'zod';
import type { CommandName } from '@contract/names';
import { appErrorSchema } from '@domain/errors/errors';
import { fillDatabase } from '../../fixtures/databases/fill';
import { removeFolder } from '../../support/remove-folder';
import { TestBackend } from '../../support/test-backend';
import { OURS } from '../../support/test-ports';
import { VALID_INPUTS } from '../../unit/backend/ipc/inputs';
import { anyValue, mutate, mutation } from '../../unit/backend/ipc/mutations';
import { fuzz, limitOf } from './fuzz';
import { jsonText, longText } from './grammar';

const SHARE = 0.15;
/** Commands whose handlers work on the store alone, so that each message can be handled at once. */
const STORE_COMMANDS: readonly CommandName[] = [
  'drafts.list',
  'drafts.get',
  'drafts.create',
  'drafts.edit',
  'drafts.setTimeZone',
  'drafts.open',
  'drafts.acknowledge',
  'drafts.assign',
  'drafts.discard',
  'drafts.restore',
  'drafts.duplicate',
  'drafts.discarded',
  'drafts.revert',
  'drafts.undo',
  'drafts.redo',
  'drafts.versions',
  'drafts.difference',
  'drafts.restoreVersion',
  'recipients.list',
  'recipients.add',
  'recipients.update',
  'recipients.paste',
  'recipients.remove',
  'history.list',
  'history.get',
  'history.export',
  'settings.update',
  'review.request',
  'review.copy',
];

let test: TestBackend;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-messages-'));
  fillDatabase(folder).close();
  test = new TestBackend({ folder });
  await test.backend.loadModules();
});
afterAll(async () => {
  await test.crash();
  await removeFolder(test.folder);
});

const envelope = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: appErrorSchema }),
]);

it(
  'every message to real handlers gets a response, and no exception escapes',
  async () => {
    const ids = test.store.drafts.list().map(({ id }) => id);
    const withIds = (value: unknown, id: string): unknown =>
      typeof value === 'object' && value !== null && 'draftId' in value ? { ...value, draftId: id } : value;
    const input = fc
      .tuple(fc.constantFrom(...STORE_COMMANDS), fc.constantFrom(...ids), fc.nat())
      .map(([command, id, which]) => {
        const inputs: readonly unknown[] = VALID_INPUTS[command];
        return { command, input: withIds(inputs[which % inputs.length], id) };
      });
    const text = fc.oneof(longText, jsonText);
    const odd = fc.oneof({ weight: 2, arbitrary: anyValue }, { weight: 3, arbitrary: text });
    const oddMutation = fc.tuple(mutation, odd).map(([change, value]) => ({ ...change, value }));
    const message = fc
      .tuple(input, fc.array(oddMutation, { maxLength: 2 }))
      .map(([valid, mutations]) => mutations.reduce<unknown>(mutate, valid));
    await fuzz(SHARE, message, async (made) => {
      const response = envelope.parse(await test.backend.respond(OURS, made));
      if (test.unexpectedErrors.length > 0) throw test.unexpectedErrors.pop();
      // What the bridge does with every response.
      structuredClone(response);
    });
  },
  limitOf(SHARE),
);
