import type { CommandOutput, EventPayload, ParsedInput } from '@contract/index';
import type { CommandName, EventName } from '@contract/names';
import type { Result } from '@domain/errors/errors';

/** What runs a command: gets parsed input, answers a value or an error, never throws on purpose. */
export type Handler<Name extends CommandName> = (
  input: ParsedInput<Name>,
) => Result<CommandOutput<Name>> | Promise<Result<CommandOutput<Name>>>;

/**
 * One handler for every command of the contract. Each room builds its part; the composition root
 * joins them.
 */
export type Handlers = { readonly [Name in CommandName]: Handler<Name> };

/** Sends an event to the window, if there is one. */
export type Emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
