/** How a message was found: its size as JSON text in UTF-8 bytes, or why it is no JSON that this app takes. */
export type Measured =
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json'; readonly path: string };

/** Deeper than any input of the contract and any JSON that a person would write. A cycle ends here too. */
const MAX_DEPTH = 100;

class Refusal extends Error {
  constructor(readonly reason: Exclude<Measured, { kind: 'bytes' }>) {
    super(reason.kind);
  }
}

/**
 * Measures a message without building its text, and gives up as soon as it is over `limit` bytes. What structured clone lets
 * through and JSON does not hold is refused: functions never arrive, but BigInt, Map, Date, cycles and the like do, and so does an own
 * `__proto__`, which copies badly. `undefined` counts as absent where it is a property's value.
 */
export function measure(message: unknown, limit: number): Measured {
  let bytes = 0;
  const add = (count: number): void => {
    bytes += count;
    if (bytes > limit) throw new Refusal({ kind: 'too-large' });
  };
  const addText = (text: string): void => {
    if (text.length > limit) throw new Refusal({ kind: 'too-large' });
    add(Buffer.byteLength(JSON.stringify(text)));
  };
  const visit = (value: unknown, path: readonly string[]): void => {
    const refuse = (): never => {
      throw new Refusal({ kind: 'not-json', path: path.join('.') });
    };
    if (path.length > MAX_DEPTH) refuse();
    if (value === null) add(4);
    else if (typeof value === 'boolean') add(value ? 4 : 5);
    else if (typeof value === 'string') addText(value);
    else if (typeof value === 'number') add(Number.isFinite(value) ? String(value).length : refuse());
    else if (Array.isArray(value)) visitAll(value, path);
    else if (isPlainObject(value)) visitEntries(value, path, refuse);
    else refuse();
  };
  const visitAll = (values: readonly unknown[], path: readonly string[]): void => {
    add(values.length === 0 ? 2 : values.length + 1);
    for (let index = 0; index < values.length; index += 1) visit(values[index], [...path, String(index)]);
  };
  const visitEntries = (object: object, path: readonly string[], refuse: () => never): void => {
    add(2);
    let first = true;
    for (const [key, value] of Object.entries(object)) {
      if (key === '__proto__') refuse();
      if (value === undefined) continue;
      add(first ? 1 : 2);
      first = false;
      addText(key);
      visit(value, [...path, key]);
    }
  };
  try {
    visit(message, []);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return { kind: 'bytes', bytes };
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
