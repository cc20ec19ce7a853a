import { expect, onTestFinished } from 'vitest';
import {
  type CommandInput,
  type CommandOutput,
  type EventPayload,
  eventSchemas,
  type ParsedInput,
  schemasOf,
} from '@contract/index';
import { COMMAND_NAMES, type CommandName, type EventName } from '@contract/names';
import type { RawBridge } from '@contract/raw-bridge';
import { ok, type Result } from '@domain/errors/errors';
import { type Bridge, createBridge } from '@renderer/kernel/bridge/create-bridge';

type Answer<Name extends CommandName> = (
  input: ParsedInput<Name>,
) => Result<CommandOutput<Name>> | Promise<Result<CommandOutput<Name>>>;
/**
 * What main returns for each command. One that is not here makes the test fail, except that
 * everything can be cancelled.
 */
type Answers = { -readonly [Name in CommandName]?: Answer<Name> };

const EVENTS = await eventSchemas();

/**
 * A main that records its commands. Everything that crosses the bridge is parsed by the contract.
 */
export interface FakeMain {
  readonly bridge: Bridge;
  /** Can be changed while the test runs. */
  readonly answers: Answers;
  /** The names of the commands so far. */
  readonly names: () => readonly CommandName[];
  /** The inputs of one command so far. */
  readonly inputs: <Name extends CommandName>(name: Name) => readonly CommandInput<Name>[];
  /** How often a command came. */
  readonly count: (name: CommandName) => number;
  /** Sends an event to the page and lets the page handle it. */
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => Promise<void>;
}

/** Lets everything happen that waits for nothing but settled promises. */
export function flushPromises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function fakeMain(given: Answers): FakeMain {
  const answers: Answers = { 'recipients.cancel': () => ok(null), ...given };
  const calls: { readonly name: CommandName; readonly input: unknown }[] = [];
  const violations: unknown[] = [];
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();

  async function handle(name: CommandName, input: unknown): Promise<unknown> {
    calls.push({ name, input });
    try {
      const schemas = await schemasOf(name);
      // As the answer of the same name takes it, which the compiler cannot follow.
      const parsed = schemas.input.parse(input) as never;
      const answer = answers[name];
      if (answer === undefined) throw new Error(`the test has no answer to ${name}`);
      const result = await answer(parsed);
      if (result.ok) schemas.output.parse(result.value);
      return result;
    } catch (violation) {
      violations.push(violation);
      throw violation;
    }
  }
  onTestFinished(() => {
    expect(violations).toEqual([]);
  });

  const commands = Object.fromEntries(COMMAND_NAMES.map((name) => [name, (input: unknown) => handle(name, input)]));
  const raw = {
    ...commands,
    on: (name: EventName, listener: (payload: unknown) => void) => {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => all.delete(listener);
    },
  } as unknown as RawBridge; // Object.fromEntries forgets the names.

  return {
    bridge: createBridge(raw),
    answers,
    names: () => calls.map(({ name }) => name),
    inputs: (name) => calls.filter((call) => call.name === name).map(({ input }) => input as never),
    count: (name) => calls.filter((call) => call.name === name).length,
    async emit(name, payload) {
      EVENTS[name].parse(payload);
      for (const listener of [...(listeners.get(name) ?? [])]) listener(payload);
      await flushPromises();
    },
  };
}

/** A promise that the test fulfils when it wants to. */
export function pending<Value>(): { readonly promise: Promise<Value>; readonly fulfil: (value: Value) => void } {
  let fulfil: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    fulfil = resolve;
  });
  return { promise, fulfil };
}
