import type { z } from 'zod';
import {
  type CommandInput,
  type CommandOutput,
  type EventPayload,
  eventSchemas,
  knownSchemas,
  schemasOf,
} from '@contract/index';
import type { CommandName, EventName } from '@contract/names';
import type { RawBridge } from '@contract/raw-bridge';
import { appErrorSchema, failed, type Result } from '@domain/errors/errors';

/** Main's commands and events as the renderer uses them. */
export interface Bridge {
  /**
   * Runs a command. Never throws: whatever goes wrong on the way, or a response that breaks the
   * contract, is `internal`. The input is copied as JSON first, because Svelte's state proxies
   * cannot be cloned.
   */
  call<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Result<CommandOutput<Name>>>;
  /**
   * Hears an event until the returned function is called. A payload that is not the contract's is
   * dropped.
   */
  on<Name extends EventName>(name: Name, handler: (payload: EventPayload<Name>) => void): () => void;
}

/**
 * A response's envelope, or `null` if it is none. By hand, because every call goes through it:
 * what is inside is parsed by its schema.
 */
function opened(response: unknown): Result<unknown> | null {
  if (typeof response !== 'object' || response === null || !('ok' in response)) return null;
  if (response.ok === true) return { ok: true, value: 'value' in response ? response.value : undefined };
  const error = response.ok === false && 'error' in response ? appErrorSchema.safeParse(response.error) : null;
  return error?.success === true ? failed(error.data) : null;
}

/**
 * The typed client of what the preload exposed; `raw` is undefined in a page without a preload,
 * where every call fails.
 */
export function createBridge(raw: RawBridge | undefined): Bridge {
  return {
    async call<Name extends CommandName>(name: Name, input: CommandInput<Name>) {
      const failure = failed<CommandOutput<Name>>({ kind: 'internal', reference: `bridge:${name}` });
      if (raw === undefined) return failure;
      try {
        const plain: unknown = JSON.parse(JSON.stringify(input));
        const envelope = opened(await raw[name](plain));
        if (envelope === null) return failure;
        if (!envelope.ok) return envelope;
        const { output } = knownSchemas(name) ?? (await schemasOf(name));
        const value = output.safeParse(envelope.value);
        return value.success ? { ok: true, value: value.data } : failure;
      } catch {
        return failure;
      }
    },
    on<Name extends EventName>(name: Name, handler: (payload: EventPayload<Name>) => void) {
      if (raw === undefined) return () => undefined;
      let isSpoken = true;
      const stop = raw.on(name, (payload) => {
        void eventSchemas().then((events) => {
          // The compiler cannot follow a generic key through the table, so this says once what the
          // table says for every name.
          const schema = events[name] as unknown as z.ZodType<EventPayload<Name>>;
          const parsed = schema.safeParse(payload);
          if (parsed.success && isSpoken) handler(parsed.data);
        });
      });
      return () => {
        isSpoken = false;
        stop();
      };
    },
  };
}
