import fc from 'fast-check';

/** A change somewhere inside a value: replaced, removed, or with one thing more. */
export interface Mutation {
  readonly where: number;
  readonly how: 'replace' | 'remove' | 'add';
  readonly key: string;
  readonly value: unknown;
}

/**
 * Keys that lead to an object's prototype where somebody copies carelessly, and others that no
 * schema knows.
 */
export const anyKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', ''),
  fc.string({ maxLength: 20 }),
);

/** What structured clone lets through: JSON, things that are no JSON, and a cycle. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true, maxDepth: 3 }),
  fc.constantFrom(undefined, NaN, Infinity, -0, 1e308, '', '\u0000', '\ud800', new Uint8Array(8), /x/, new Error('x')),
  fc.constantFrom('x'.repeat(300), 'x'.repeat(20_000), '../../etc/passwd', 'https://user:pw@example.com'),
  fc.constant(null).map(cyclic),
);

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  where: fc.nat(40),
  how: fc.constantFrom('replace', 'remove', 'add'),
  key: anyKey,
  value: anyValue,
});

/**
 * The value with one change. Which places there are depends on the value, so `where` counts on from
 * its first.
 */
export function mutate(value: unknown, { where, how, key, value: other }: Mutation): unknown {
  const copy = structuredClone({ root: value });
  const places = placesOf(copy);
  const place = places[where % places.length];
  if (place === undefined) return other;
  const child: unknown = Reflect.get(place.holder, place.key);
  if (how === 'add' && typeof child === 'object' && child !== null) setOwn(child, key, other);
  else if (how === 'remove') Reflect.deleteProperty(place.holder, place.key);
  else setOwn(place.holder, place.key, other);
  return copy.root;
}

const MAX_DEPTH = 8;

interface Place {
  readonly holder: object;
  readonly key: string;
}

/** Not into what an earlier change has put there deep down, which may lead back to itself. */
function placesOf(holder: object, depth = 0): Place[] {
  return Object.entries(holder).flatMap(([key, child]: [string, unknown]) => [
    { holder, key },
    ...(typeof child === 'object' && child !== null && depth < MAX_DEPTH ? placesOf(child, depth + 1) : []),
  ]);
}

/**
 * Like structured clone does it, which makes an own property even of `__proto__`. An array's length
 * and the items of a typed array take numbers only, in no clone anything else, and are left as they
 * are.
 */
function setOwn(object: object, key: string, value: unknown): void {
  if (ArrayBuffer.isView(object) || (Array.isArray(object) && key === 'length')) return;
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function cyclic(): unknown {
  const object: Record<string, unknown> = {};
  object['itself'] = object;
  return object;
}
