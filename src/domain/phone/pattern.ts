/**
 * What a number pattern of the library's metadata says. `digits` is a set of digits as bits; `end`
 * is the end of the number.
 */
export type Pattern =
  | { readonly kind: 'digits'; readonly set: number }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly min: number; readonly max: number }
  | { readonly kind: 'end' };

const ANY_DIGIT = 0x3ff;

/**
 * Reads the part of regular expressions that the metadata uses: digits, sets, groups, choices,
 * counted repeats and the end. `null` for any other, so that metadata of a later version that uses
 * more is not misread.
 */
export function readPattern(source: string): Pattern | null {
  let at = 0;

  function choice(): Pattern {
    const options = [sequence()];
    while (source[at] === '|') {
      at += 1;
      options.push(sequence());
    }
    return options.length === 1 && options[0] !== undefined ? options[0] : { kind: 'choice', options };
  }

  function sequence(): Pattern {
    const parts: Pattern[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(one()));
    return { kind: 'sequence', parts };
  }

  function one(): Pattern {
    const char = source[at] ?? '';
    at += 1;
    if (/\d/.test(char)) return { kind: 'digits', set: 1 << Number(char) };
    if (char === '$') return { kind: 'end' };
    if (char === '[') return set();
    if (char === '(') return group();
    if (char === '\\' && source[at] === 'd') {
      at += 1;
      return { kind: 'digits', set: ANY_DIGIT };
    }
    return fail();
  }

  function set(): Pattern {
    const text = /^((?:\d(?:-\d)?)+)\]/.exec(source.slice(at));
    if (text?.[1] === undefined) return fail();
    at += text[0].length;
    let bits = 0;
    for (const [, from = '', to = from] of text[1].matchAll(/(\d)(?:-(\d))?/g)) {
      for (let digit = Number(from); digit <= Number(to); digit += 1) bits |= 1 << digit;
    }
    return { kind: 'digits', set: bits };
  }

  function group(): Pattern {
    if (source.startsWith('?:', at)) at += 2;
    const inner = choice();
    if (source[at] !== ')') return fail();
    at += 1;
    return inner;
  }

  function repeated(part: Pattern): Pattern {
    if (source[at] === '?') {
      at += 1;
      return { kind: 'repeat', part, min: 0, max: 1 };
    }
    const times = /^\{(\d+)(?:,(\d+))?\}/.exec(source.slice(at));
    if (times?.[1] === undefined) return part;
    at += times[0].length;
    return { kind: 'repeat', part, min: Number(times[1]), max: Number(times[2] ?? times[1]) };
  }

  /** Ends the reading: nothing can be made of what follows. */
  function fail(): Pattern {
    at = source.length + 1;
    return { kind: 'end' };
  }

  const pattern = choice();
  return at === source.length ? pattern : null;
}
