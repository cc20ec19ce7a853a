import type { z } from 'zod';
import { APP } from './app';
import type { CommandName, EventName } from './names';
import type { EVENTS, REST } from './rest';

export type { Notice, Salvaged } from './app';
export type { KeychainStatus } from './connections';
export type { RequestPreview, ReviewedRequest } from './request-preview';

/**
 * Every command of the bridge: what goes in, and what comes out inside the envelope. Main parses
 * the input, the renderer's side parses the output.
 */
type Commands = typeof APP & typeof REST;

export type CommandInput<Name extends CommandName> = z.input<Commands[Name]['input']>;
/** A command's input after parsing, as its handler gets it. */
export type ParsedInput<Name extends CommandName> = z.output<Commands[Name]['input']>;
export type CommandOutput<Name extends CommandName> = z.output<Commands[Name]['output']>;
export type EventPayload<Name extends EventName> = z.output<(typeof EVENTS)[Name]>;

/** What a command's input and output are parsed with. */
export interface Schemas<Name extends CommandName> {
  readonly input: z.ZodType<ParsedInput<Name>, CommandInput<Name>>;
  readonly output: z.ZodType<CommandOutput<Name>>;
}

type Table = Readonly<Partial<Record<CommandName, { readonly input: z.ZodType; readonly output: z.ZodType }>>>;

/**
 * What is there. Schemas take their time to be built, so all but those that the first picture needs
 * are loaded when one of them is asked for.
 */
let known: Table = APP;
let rest: Promise<typeof EVENTS> | null = null;

/**
 * What events are parsed with. Always the same promise, so that what waits for it goes on in the
 * order in which it came.
 */
export function eventSchemas(): Promise<typeof EVENTS> {
  rest ??= import('./rest').then(({ EVENTS, REST }) => {
    known = { ...APP, ...REST };
    return EVENTS;
  });
  return rest;
}

/** A command's schemas where they are loaded already. */
export function knownSchemas<Name extends CommandName>(name: Name): Schemas<Name> | undefined {
  // The compiler cannot follow a generic key through the table.
  return known[name] as Schemas<Name> | undefined;
}

/** A command's schemas. Rejects only where a part of the program cannot be read. */
export async function schemasOf<Name extends CommandName>(name: Name): Promise<Schemas<Name>> {
  if (known[name] === undefined) await eventSchemas();
  const schemas = knownSchemas(name);
  if (schemas === undefined) throw new Error(`the contract has no ${name}`);
  return schemas;
}
