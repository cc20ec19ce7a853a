import { z } from 'zod';
import { parseJson } from '@kernel/json/json-codec';
import { type Fault, faultSchema } from './faults';

export type ParsedFlag<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/**
 * Reads a fault as it is written after `--fault`: `status,status=503,times=2`, or the control
 * endpoint's JSON. Several field names are joined by `+`.
 */
export function parseFaultFlag(text: string): ParsedFlag<Fault> {
  const raw = text.trimStart().startsWith('{') ? jsonOrUndefined(text) : fromPairs(text);
  if (raw === undefined) return { ok: false, reason: `--fault ${text}: not JSON` };
  const parsed = faultSchema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, reason: `--fault ${text}: ${z.prettifyError(parsed.error)}` };
}

function fromPairs(text: string): Record<string, unknown> {
  const [kind, ...pairs] = text.split(',');
  const fields = pairs.map((pair): [string, unknown] => {
    const [name = '', ...value] = pair.split('=');
    return [name, typed(name, value.join('='))];
  });
  return { ...Object.fromEntries(fields), kind };
}

function typed(name: string, value: string): unknown {
  if (name === 'fields') return value.split('+');
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d+$/.test(value) ? Number(value) : value;
}

function jsonOrUndefined(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
