import type { Cipher } from './cipher';
import { COMPARABLE_COLUMNS, SEALED_COLUMNS, SEALED_STATE } from './sealed-columns';

type Stored = string | number | Uint8Array | null;

/** What is used of the driver's connection. */
interface Connection {
  exec(sql: string): unknown;
  function(name: string, options: object, run: (value: unknown) => Stored): void;
}

/** Makes `opened` known to SQL: the text in a column that may be sealed. */
export function addOpened(connection: Connection, current: () => Cipher | null): void {
  connection.function('opened', {}, (value) => asStored(current()?.open(value) ?? value));
}

/**
 * Rewrites every column that is sealed in an encrypted database, in the caller's transaction: from
 * the key `before` to the key `after`, where `null` stands for plain values. A value that does not
 * open stays as it is.
 */
export function reseal(connection: Connection, before: Cipher | null, after: Cipher | null): void {
  const resealed = (value: unknown, isComparable: boolean): Stored => {
    const plain = asStored(before?.open(value) ?? value);
    if (after === null || plain === null || typeof plain === 'number') return plain;
    if (typeof plain !== 'string') return after.sealBytes(plain);
    return isComparable ? after.sealComparably(plain) : after.seal(plain);
  };
  connection.function('resealed', {}, (value) => resealed(value, false));
  connection.function('resealed_comparably', {}, (value) => resealed(value, true));
  rewrite(connection, SEALED_COLUMNS, 'resealed');
  rewrite(connection, COMPARABLE_COLUMNS, 'resealed_comparably');
  const states = SEALED_STATE.map((state) => `'${state}'`).join(', ');
  connection.exec(`UPDATE state SET value = resealed(value) WHERE key IN (${states})`);
}

function rewrite(connection: Connection, columns: Readonly<Record<string, readonly string[]>>, by: string): void {
  for (const [table, names] of Object.entries(columns)) {
    connection.exec(`UPDATE ${table} SET ${names.map((name) => `"${name}" = ${by}("${name}")`).join(', ')}`);
  }
}

function asStored(value: unknown): Stored {
  return typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array ? value : null;
}
