import { z } from 'zod';
import { jsonValue } from '@kernel/json/json-schema';

/** For whom and how often a fault strikes. Without `times` it strikes until it is cleared. */
const target = {
  times: z.int().min(1).exactOptional(),
  method: z
    .string()
    .transform((method) => method.toUpperCase())
    .exactOptional(),
  /** The start of the paths it strikes. */
  path: z.string().startsWith('/').exactOptional(),
};

/** Whether the request takes effect all the same before the fault replaces its response. */
const applied = z.boolean();

/** What fits in a header. */
const headerText = z.string().regex(/^[\x20-\x7e]*$/, 'Only printable ASCII fits in a header');

const detail = z.union([z.string(), z.record(z.string(), jsonValue), z.array(jsonValue)]);

export const MAX_DELAY_MS = 600_000;
export const MAX_ANSWER_BYTES = 256 * 1024 * 1024;

/**
 * What the sandbox can be told to do wrong. `afterBytes` and `bytes` count the response's body;
 * `fields` are request keys.
 */
export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('latency'), ms: z.int().min(0).max(MAX_DELAY_MS), ...target }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    detail: detail.exactOptional(),
    /** Seconds or an HTTP date, sent as it stands. */
    retryAfter: z.union([headerText, z.int().min(0).transform(String)]).exactOptional(),
    applied: applied.default(false),
    ...target,
  }),
  z.strictObject({
    kind: z.literal('html'),
    status: z.int().min(200).max(599).default(502),
    applied: applied.default(false),
    ...target,
  }),
  z.strictObject({
    kind: z.literal('redirect'),
    status: z.union([z.literal(301), z.literal(302), z.literal(303), z.literal(307), z.literal(308)]).default(307),
    location: headerText.default('/elsewhere'),
    applied: applied.default(false),
    ...target,
  }),
  z.strictObject({
    kind: z.literal('garbage'),
    body: z.string().default('{"id": "cmp_\u0000\uFFFD]}'),
    applied: applied.default(true),
    ...target,
  }),
  z.strictObject({ kind: z.literal('empty'), applied: applied.default(true), ...target }),
  z.strictObject({
    kind: z.literal('oversized'),
    bytes: z.int().min(1).max(MAX_ANSWER_BYTES),
    applied: applied.default(true),
    ...target,
  }),
  z.strictObject({ kind: z.literal('reset'), applied: applied.default(false), ...target }),
  z.strictObject({ kind: z.literal('cut'), afterBytes: z.int().min(0).default(20), ...target }),
  z.strictObject({
    kind: z.literal('slow-body'),
    chunkBytes: z.int().min(1).default(64),
    everyMs: z.int().min(0).max(MAX_DELAY_MS).default(100),
    ...target,
  }),
  z.strictObject({ kind: z.literal('ignore'), fields: z.array(z.string()).min(1), ...target }),
  z.strictObject({ kind: z.literal('respell-times'), ...target }),
  z.strictObject({ kind: z.literal('snake-case-only'), ...target }),
  z.strictObject({ kind: z.literal('no-get'), ...target }),
]);

export type Fault = z.infer<typeof faultSchema>;
/** A fault as it is written: what has a default may be left out. */
export type FaultInput = z.input<typeof faultSchema>;

/**
 * A fault that waits for its requests, `times` counted down, with the number by which it is
 * removed.
 */
export const waitingFaultSchema = z.object({ id: z.int().positive(), fault: faultSchema });
export type WaitingFault = Readonly<z.infer<typeof waitingFaultSchema>>;
