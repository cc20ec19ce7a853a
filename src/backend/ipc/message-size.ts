/**
 * How a message was found: its size as JSON text in UTF-8 bytes, or why it is not taken. `path`
 * leads to the part that is no JSON.
 */
export type Measured =
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json'; readonly path: string };

/**
 * Deeper than any input of the contract and any JSON that a user would write. A cycle ends here
 * too.
 */
const MAX_DEPTH = 100;
const MAX_PATH_LENGTH = 200;

/**
 * Measures a message without building its text, and gives up as soon as it is over `limit` bytes.
 * What structured clone lets through and JSON does not hold is refused (BigInt, Map, Date, cycles
 * and the like), and so is an own `__proto__`, which gets lost or worse when objects are copied.
 * `undefined` counts as absent if it is a property's value.
 */
export function measure(message: unknown, limit: number): Measured {
  const path: string[] = [];
  let bytes = 0;

  const notJson = (): Measured => ({ kind: 'not-json', path: path.join('.').slice(0, MAX_PATH_LENGTH) });
  const add = (count: number): Measured | null => {
    bytes += count;
    return bytes > limit ? { kind: 'too-large' } : null;
  };
  const addText = (text: string): Measured | null =>
    // The quotes and one byte for each unit are the least it takes, so a huge text is refused
    // without being copied.
    bytes + text.length + 2 > limit ? { kind: 'too-large' } : add(textBytes(text));

  const visit = (value: unknown): Measured | null => {
    if (path.length > MAX_DEPTH) return notJson();
    if (value === null) return add(4);
    switch (typeof value) {
      case 'string':
        return addText(value);
      case 'boolean':
        return add(value ? 4 : 5);
      case 'number':
        return Number.isFinite(value) ? add(JSON.stringify(value).length) : notJson();
      case 'object':
        if (Array.isArray(value)) return visitItems(value);
        return isPlainObject(value) ? visitEntries(value) : notJson();
      default:
        return notJson();
    }
  };

  const visitItems = (items: readonly unknown[]): Measured | null => {
    let refusal = add(2);
    for (let index = 0; refusal === null && index < items.length; index += 1) {
      path.push(String(index));
      refusal = add(index === 0 ? 0 : 1) ?? visit(items[index]);
      path.pop();
    }
    return refusal;
  };

  const visitEntries = (object: object): Measured | null => {
    let refusal = add(2);
    let comma = 0;
    for (const [key, value] of Object.entries(object)) {
      if (refusal !== null) break;
      path.push(key);
      if (key === '__proto__') refusal = notJson();
      else if (value !== undefined) refusal = add(comma + 1) ?? addText(key) ?? visit(value);
      path.pop();
      if (value !== undefined) comma = 1;
    }
    return refusal;
  };

  return visit(message) ?? { kind: 'bytes', bytes };
}

/** Most texts are plain ASCII without anything to escape, and then their size is their length. */
function textBytes(text: string): number {
  return /^[ !#-[\]-~]*$/.test(text) ? text.length + 2 : Buffer.byteLength(JSON.stringify(text));
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
