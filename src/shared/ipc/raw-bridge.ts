import type { CommandName, EventName } from './names';

/**
 * What the preload puts on `window` under `BRIDGE_KEY`: frozen functions and nothing else. Inputs, answers and payloads are not
 * parsed here; main parses what goes in and `src/renderer/bridge` what comes out.
 */
export interface RawBridge {
  readonly commands: Readonly<Record<CommandName, (input: unknown) => Promise<unknown>>>;
  /** Calls the listener for every such event until the returned function is called. An unknown name is refused with an exception. */
  readonly on: (event: EventName, listener: (payload: unknown) => void) => () => void;
}

/** The one argument of a command message. Main takes nothing on trust here. */
export interface CommandMessage {
  readonly command: string;
  readonly input: unknown;
}
