import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dispatch } from '@backend/ipc/dispatch';
import type { Handlers } from '@backend/ipc/handlers';
import type { Sender } from '@backend/ipc/sender';
import { schemasOf } from '@contract/index';
import { COMMAND_NAMES, type CommandName, MAX_MESSAGE_BYTES } from '@contract/names';
import { appErrorSchema, ok } from '@domain/errors/errors';
import { VALID_INPUTS } from './inputs';
import { anyKey, anyValue, mutate, mutation } from './mutations';

const ORIGIN = 'app://campaign-dispatcher';
const OURS: Sender = { isOurWindow: true, isTopFrame: true, origin: ORIGIN };

const envelope = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: appErrorSchema }),
]);

interface Effect {
  readonly command: CommandName;
  readonly input: unknown;
}

/** A dispatcher whose handlers do nothing but record that they were reached. */
function spyDispatcher() {
  const effects: Effect[] = [];
  const handlers = Object.fromEntries(
    COMMAND_NAMES.map((command) => [
      command,
      (input: unknown) => {
        effects.push({ command, input });
        return ok(null);
      },
    ]),
    // The values are of no interest here, only whether a handler was reached.
  ) as unknown as Handlers;
  const errors: unknown[] = [];
  const reportUnexpectedError = (_command: string, error: unknown): string => {
    errors.push(error);
    return 'reference';
  };
  return { dispatcher: { handlers, origin: ORIGIN, reportUnexpectedError }, effects, errors };
}

const command = fc.constantFrom(...COMMAND_NAMES);
const validMessage = command.chain((name) =>
  fc.constantFrom<unknown>(...VALID_INPUTS[name]).map((input) => ({ command: name, input })),
);
const nearlyValid = fc
  .tuple(validMessage, fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([message, mutations]) => mutations.reduce<unknown>(mutate, message));
const random = fc.oneof(
  anyValue,
  fc.record({ command: fc.oneof(command, anyKey, anyValue), input: anyValue }, { requiredKeys: [] }),
);
const foreigner: fc.Arbitrary<Sender> = fc
  .record({
    isOurWindow: fc.boolean(),
    isTopFrame: fc.boolean(),
    origin: fc.oneof(
      fc.constantFrom(
        ORIGIN,
        '',
        'null',
        'app://campaign-dispatcher.example',
        'app://other',
        'https://campaign-dispatcher',
      ),
      fc.webUrl(),
    ),
  })
  .filter((sender) => !(sender.isOurWindow && sender.isTopFrame && sender.origin === ORIGIN));

/**
 * Whatever the message: an envelope of the contract; and a handler is reached only with input that
 * its schema takes.
 */
async function expectAnswered(message: unknown): Promise<void> {
  const { dispatcher, effects, errors } = spyDispatcher();
  const answer = envelope.parse(await dispatch(dispatcher, OURS, message));
  expect(errors).toEqual([]);
  expect(effects).toHaveLength(answer.ok ? 1 : 0);
  for (const effect of effects) {
    expect((await schemasOf(effect.command)).input.safeParse(effect.input).success).toBe(true);
  }
}

describe('messages from our page', () => {
  test.each(COMMAND_NAMES)('%s with valid input reaches its handler and no other', async (name) => {
    for (const input of VALID_INPUTS[name]) {
      const { dispatcher, effects } = spyDispatcher();
      expect(await dispatch(dispatcher, OURS, { command: name, input })).toEqual({ ok: true, value: null });
      expect(effects).toEqual([{ command: name, input: (await schemasOf(name)).input.parse(input) }]);
    }
  });

  test('nearly valid messages get a response, and have an effect only if they are valid', async () => {
    await fc.assert(fc.asyncProperty(nearlyValid, expectAnswered), { numRuns: 5_000 });
  }, 60_000);

  test('random messages get a response and have no effect by chance', async () => {
    await fc.assert(fc.asyncProperty(random, expectAnswered), { numRuns: 4_000 });
  }, 60_000);

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', 'drafts', 'drafts.get '])(
    'the name "%s" is not a command',
    async (name) => {
      const { dispatcher, effects } = spyDispatcher();
      const answer = await dispatch(dispatcher, OURS, { command: name, input: {} });
      expect(answer).toEqual({ ok: false, error: { kind: 'unknown-command' } });
      expect(effects).toEqual([]);
    },
  );

  test('inherited properties are not messages', async () => {
    const { dispatcher, effects } = spyDispatcher();
    const message: unknown = Object.create({ command: 'drafts.list', input: {} });
    expect(await dispatch(dispatcher, OURS, message)).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect(effects).toEqual([]);
  });

  test('a message over the limit is too large, one byte less is not', async () => {
    const { dispatcher, effects } = spyDispatcher();
    const bare = JSON.stringify({ command: 'app.copyText', input: { text: '' } }).length;
    const message = (length: number) => ({ command: 'app.copyText', input: { text: 'x'.repeat(length) } });
    const over = await dispatch(dispatcher, OURS, message(MAX_MESSAGE_BYTES - bare + 1));
    const under = await dispatch(dispatcher, OURS, message(MAX_MESSAGE_BYTES - bare));
    expect(over).toEqual({ ok: false, error: { kind: 'too-large', limitBytes: MAX_MESSAGE_BYTES } });
    expect(under).toMatchObject({ ok: false, error: { kind: 'invalid-input', path: 'text' } });
    expect(effects).toEqual([]);
  });

  test('errors are named by their path', async () => {
    const { dispatcher } = spyDispatcher();
    const input = { ...VALID_INPUTS['recipients.add'][0], rows: [{ phone: 1, metadata: '', assistantOverrides: '' }] };
    expect(await dispatch(dispatcher, OURS, { command: 'recipients.add', input })).toMatchObject({
      error: { kind: 'invalid-input', path: 'rows.0.phone' },
    });
  });
});

describe('messages from anywhere else', () => {
  test('are rejected without being read', async () => {
    const message = fc.oneof(validMessage, nearlyValid, random);
    await fc.assert(
      fc.asyncProperty(foreigner, message, async (sender, sent) => {
        const { dispatcher, effects } = spyDispatcher();
        expect(await dispatch(dispatcher, sender, sent)).toEqual({ ok: false, error: { kind: 'foreign-sender' } });
        expect(effects).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);
});

describe('a handler that fails', () => {
  const failing = (fail: () => unknown) => {
    const { dispatcher, errors } = spyDispatcher();
    return {
      errors,
      dispatcher: { ...dispatcher, handlers: { ...dispatcher.handlers, 'drafts.list': fail } as unknown as Handlers },
    };
  };

  test.each([
    [
      'throws',
      () => {
        throw new Error('with a secret');
      },
    ],
    ['rejects', () => Promise.reject(new Error('with a secret'))],
  ])('and %s becomes an internal error with a reference', async (_how, fail) => {
    const { dispatcher, errors } = failing(fail);
    const answer = await dispatch(dispatcher, OURS, { command: 'drafts.list', input: {} });
    expect(answer).toEqual({ ok: false, error: { kind: 'internal', reference: 'reference' } });
    expect(errors).toHaveLength(1);
  });
});
