import type { Catalogue } from '@text/index';

/** A name that no text contains. */
export const NAME = 'Zoë Sample';

/** A number whose digits are grouped, so that texts that count are recognised. */
const BIG = 1_234_567;

/** The same text in two languages. */
interface Pair {
  readonly path: string;
  readonly english: string;
  readonly translated: string;
}

interface Samples {
  /** Arguments for a function of so many parameters; those that do not fit it are left out. */
  readonly of: (arity: number) => Iterable<readonly unknown[]>;
  /** Calls of functions for which none of these fits, by path. */
  readonly calls: Readonly<Record<string, (texts: Catalogue) => unknown>>;
}

/**
 * Every text of a catalogue beside the English one. `uncalled`: functions without an example that
 * fits.
 */
export function walk(
  english: Catalogue,
  translated: Catalogue,
  samples: Samples,
): { readonly pairs: readonly Pair[]; readonly uncalled: readonly string[] } {
  const pairs: Pair[] = [];
  const uncalled: string[] = [];
  const add = (path: string, one: unknown, other: unknown): void => {
    const others = textsIn(other);
    textsIn(one).forEach((text, index) => pairs.push({ path, english: text, translated: others[index] ?? '' }));
  };
  const visit = (path: string, one: unknown, other: unknown): void => {
    if (typeof one === 'function' && typeof other === 'function') {
      const call = samples.calls[path];
      if (call !== undefined) add(path, call(english), call(translated));
      const before = pairs.length;
      for (const args of samples.of(one.length)) {
        const [text, translation] = [returned(one, args), returned(other, args)];
        if (text !== null && translation !== null && !isNamedForNumber(one, args)) add(path, text, translation);
      }
      if (call === undefined && pairs.length === before) uncalled.push(path);
    } else if (typeof one === 'object' && one !== null)
      for (const [key, value] of Object.entries(one)) visit(`${path}.${key}`, value, property(other, key));
    else add(path, one, other);
  };
  visit('', english, translated);
  return { pairs, uncalled };
}

/** What a function returns for these arguments; `null` if they are not for it. */
function returned(fn: object, args: readonly unknown[]): unknown {
  let value: unknown;
  try {
    value = typeof fn === 'function' ? Reflect.apply(fn, undefined, args) : null;
  } catch {
    return null;
  }
  if (typeof value === 'object' && args.includes(value)) return null;
  const texts = textsIn(value);
  const isWrong = (text: string): boolean => /undefined|NaN|\[object|=>|^(?:(?:true|false|null) ?)+$/.test(text);
  return texts.length === 0 || texts.some(isWrong) ? null : value;
}

/** Whether a name stands where the function expects a number. */
const isNamedForNumber = (fn: object, args: readonly unknown[]): boolean =>
  args.some((value, index) => {
    if (value !== NAME && !Array.isArray(value)) return false;
    return textsIn(returned(fn, args.with(index, BIG)))
      .join(' ')
      .includes('1,234,567');
  });

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
