import { z } from 'zod';
import { KEY_BYTES } from './cipher';

const keySchema = z.custom<Uint8Array>((key) => key instanceof Uint8Array && key.byteLength === KEY_BYTES);

/**
 * The data keys that work on databases needs. `own`: the key of the store, or the one that it gets;
 * `null`: it is not encrypted. `known`: all that may be needed to read, `own` included; backups may
 * be encrypted with another one.
 */
export const dataKeysSchema = z.object({ own: keySchema.nullable(), known: z.array(keySchema) });
export type DataKeys = Readonly<z.infer<typeof dataKeysSchema>>;

/** For a store that is not encrypted. */
export const NO_KEYS: DataKeys = { own: null, known: [] };

export function ownKey(key: Uint8Array | null): DataKeys {
  return { own: key, known: key === null ? [] : [key] };
}
