import type { Result } from '@domain/errors/errors';
import type { CommandName, EventName } from './names';

export type { Result };

/**
 * Runs one command. Neither the input nor the response is parsed here: main parses the one,
 * `src/renderer/kernel/bridge` the other.
 */
export type RawCommand = (input: unknown) => Promise<unknown>;

/**
 * What the preload puts on `window` under `BRIDGE_KEY`: one frozen function per command, `on`, and
 * nothing else.
 */
export type RawBridge = Readonly<Record<CommandName, RawCommand>> & {
  /**
   * Calls the listener for every such event until the returned function is called. An unknown name
   * is refused with an exception.
   */
  readonly on: (event: EventName, listener: (payload: unknown) => void) => () => void;
};

/** The one argument of a command message. Main takes nothing on trust here. */
export interface CommandMessage {
  readonly command: string;
  readonly input: unknown;
}
