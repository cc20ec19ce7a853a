import type { CommandOutput, EventPayload, ParsedInput } from '@contract/index';
import type { CommandName, EventName } from '@contract/names';
import type { Result } from '@domain/errors/errors';

/** Runs a command with parsed input. Returns a value or an error, and never throws on purpose. */
export type Handler<Name extends CommandName> = (
  input: ParsedInput<Name>,
) => Result<CommandOutput<Name>> | Promise<Result<CommandOutput<Name>>>;

/** One handler for every command of the contract. Each module has its part. */
export type Handlers = { readonly [Name in CommandName]: Handler<Name> };

/** Sends an event to the window, if there is one. */
export type Emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;

/** A part of the backend: its commands, and what runs beside them. */
export interface BackendModule<Command extends CommandName> {
  readonly handlers: Pick<Handlers, Command>;
  /** Starts what runs beside the commands. */
  readonly start?: () => void;
  /** Ends that, and lets go of what the module holds. */
  readonly stop?: () => void;
}
