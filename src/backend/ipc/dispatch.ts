import { knownSchemas, schemasOf } from '@contract/index';
import { COMMAND_NAMES, type CommandName, MAX_MESSAGE_BYTES } from '@contract/names';
import { type AppError, failed, type Result } from '@domain/errors/errors';
import type { ReportUnexpectedError } from '../log/log';
import type { Handlers } from './handlers';
import { readMessage } from './message';
import { measure } from './message-size';
import { isTrusted, type Sender } from './sender';

const MAX_MESSAGE_LENGTH = 300;

const NAMES: ReadonlySet<unknown> = new Set(COMMAND_NAMES);

export interface Dispatcher {
  /** A command that has none is an unknown one. */
  readonly handlers: Partial<Handlers>;
  readonly origin: string;
  readonly reportUnexpectedError: ReportUnexpectedError;
}

/**
 * Responds to one message of a page. Whatever it is and wherever it comes from, the response is an
 * envelope of the contract; a message that is refused never reaches a handler. Never throws.
 */
export async function dispatch(dispatcher: Dispatcher, sender: Sender, message: unknown): Promise<Result<unknown>> {
  if (!isTrusted(sender, dispatcher.origin)) return failed({ kind: 'foreign-sender' });
  const refusal = refusalOf(message);
  if (refusal !== null) return failed(refusal);
  const { command, input } = readMessage(message);
  if (!isCommand(command)) return failed({ kind: 'unknown-command' });
  try {
    return await run(dispatcher.handlers, command, input);
  } catch (error) {
    return failed({ kind: 'internal', reference: dispatcher.reportUnexpectedError(command, error) });
  }
}

function refusalOf(message: unknown): AppError | null {
  const measured = measure(message, MAX_MESSAGE_BYTES);
  switch (measured.kind) {
    case 'bytes':
      return null;
    case 'too-large':
      return { kind: 'too-large', limitBytes: MAX_MESSAGE_BYTES };
    case 'not-json':
      return { kind: 'invalid-input', path: measured.path, message: 'not JSON' };
  }
}

function isCommand(command: unknown): command is CommandName {
  return NAMES.has(command);
}

async function run(handlers: Partial<Handlers>, command: CommandName, input: unknown): Promise<Result<unknown>> {
  const { input: schema } = knownSchemas(command) ?? (await schemasOf(command));
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.map(String).join('.') ?? '';
    return failed({ kind: 'invalid-input', path, message: (issue?.message ?? '').slice(0, MAX_MESSAGE_LENGTH) });
  }
  // The compiler cannot see that a command's schema and its handler belong to the same name.
  const handler = handlers[command] as ((input: unknown) => Result<unknown> | Promise<Result<unknown>>) | undefined;
  return handler === undefined ? failed({ kind: 'unknown-command' }) : await handler(parsed.data);
}
