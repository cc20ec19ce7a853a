import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { draftHandlers } from '@backend/drafts/handlers';
import { stepHandlers } from '@backend/drafts/step-handlers';
import { historyHandlers } from '@backend/history/handlers';
import { dispatch } from '@backend/ipc/dispatch';
import { createSettings } from '@backend/settings/settings-module';
import type { Store } from '@backend/store';
import { reviewHandlers } from '@backend/sync/review-handlers';
import { appErrorSchema, failed, ok } from '@domain/errors/errors';
import { fillDatabase } from '../../fixtures/databases/fill';
import { VALID_INPUTS } from '../../unit/backend/ipc/inputs';
import { anyValue, mutate, mutation } from '../../unit/backend/ipc/mutations';
import { exporterTo } from '../store/exporter';
import { fuzz, limitOf } from './fuzz';
import { jsonText, longText } from './grammar';

const SHARE = 0.15;
const ORIGIN = 'app://campaign-desk';
const OURS = { isOurWindow: true, isTopFrame: true, origin: ORIGIN };

let folder = '';
let store: Store;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'campaign-desk-messages-'));
  store = fillDatabase(folder);
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const envelope = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: appErrorSchema }),
]);

/**
 * The handlers that work on the store alone: real ones, so that what a message is taken for has its
 * effect.
 */
function storeHandlers() {
  const common = { store, emit: () => undefined, now: () => new Date(), isPushing: () => false };
  return {
    ...draftHandlers({
      ...common,
      systemTimeZone: () => 'UTC',
      takeConnection: () => Promise.resolve(failed({ kind: 'name-taken' })),
      sampleCampaign: (id) => Promise.resolve(ok({ id })),
    }),
    ...stepHandlers(common),
    ...historyHandlers({
      ...common,
      exportFile: exporterTo(() => null),
    }),
    ...createSettings({
      settings: store.settings,
      applyTheme: () => undefined,
      onKeepingChanged: () => undefined,
      onQueueChanged: () => undefined,
    }).handlers,
    ...reviewHandlers({ store, copyText: () => undefined, platform: 'linux' }),
  };
}

test(
  'every message to real handlers gets a response, and no exception escapes',
  async () => {
    const handlers = storeHandlers();
    const names = Object.keys(handlers) as (keyof typeof handlers & keyof typeof VALID_INPUTS)[];
    const ids = store.drafts.list().map(({ id }) => id);
    const withIds = (value: unknown, id: string): unknown =>
      typeof value === 'object' && value !== null && 'draftId' in value ? { ...value, draftId: id } : value;
    const input = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...ids), fc.nat()).map(([command, id, which]) => {
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
      const errors: unknown[] = [];
      const reportUnexpectedError = (_command: string, error: unknown): string => {
        errors.push(error);
        return 'reference';
      };
      const answer = envelope.parse(await dispatch({ handlers, origin: ORIGIN, reportUnexpectedError }, OURS, made));
      if (errors.length > 0) throw errors[0];
      expect(answer).toBeDefined();
      // What the bridge does with every answer.
      structuredClone(answer);
    });
  },
  limitOf(SHARE),
);
