/** The command that a message names, whoever sent it and whether there is such a command or not. */
export function commandIn(message: unknown): unknown {
  return readMessage(message).command;
}

/** A message's own parts, unparsed. */
export function readMessage(message: unknown): { readonly command: unknown; readonly input: unknown } {
  if (typeof message !== 'object' || message === null) return { command: undefined, input: undefined };
  return {
    command: Object.hasOwn(message, 'command') ? Reflect.get(message, 'command') : undefined,
    input: Object.hasOwn(message, 'input') ? Reflect.get(message, 'input') : undefined,
  };
}
