import { valuesReader } from '../../store/audience/read-values';

/**
 * The value of a top-level key of a row's metadata as text; `null` where it has none that is
 * neither null nor empty.
 */
export function valueOf(metadata: Uint8Array, key: string): string | null {
  return valuesReader([key])(metadata)[0] ?? null;
}
