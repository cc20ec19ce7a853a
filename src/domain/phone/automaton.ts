import type { Pattern } from './pattern';

/**
 * One pattern of an automaton. `prefix`: it need only match the beginning, with at least one digit.
 */
export interface Labelled {
  readonly pattern: Pattern;
  readonly prefix: boolean;
}

/** The longest number that is looked at: what the library takes at most (`MAX_LENGTH_FOR_NSN`). */
export const MAX_LENGTH = 17;

/** Returns for a number which patterns it matches, in time that depends on its length alone. */
export interface Automaton {
  /** The result of `judge` for ASCII digits, at most `MAX_LENGTH`. */
  judged(bytes: Uint8Array, from: number, to: number): number;
}

interface Step {
  readonly set: number;
  readonly to: number;
}

const UNKNOWN = -1;
const ALL_DIGITS = 0x3ff;

/**
 * All patterns in one automaton over digits, whose states are made on demand. `judge` is asked once
 * per state and length: the matching patterns, the length.
 */
export function createAutomaton(
  patterns: readonly Labelled[],
  judge: (matches: ReadonlySet<number>, length: number) => number,
): Automaton {
  const { steps, accepts, starts } = compile(patterns);
  const numbers = new Map<string, number>();
  const sets: (readonly number[])[] = [];
  let next = new Int32Array(0);
  let verdicts = new Int32Array(0);

  function stateOf(members: Iterable<number>): number {
    const sorted = [...new Set(members)].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const state = sets.push(sorted) - 1;
    numbers.set(key, state);
    if (next.length < sets.length * 10) {
      next = grown(next, sets.length * 20);
      verdicts = grown(verdicts, sets.length * 2 * (MAX_LENGTH + 1));
    }
    return state;
  }

  function follow(state: number, digit: number): number {
    const reached: number[] = [];
    for (const member of sets[state] ?? []) {
      for (const { set, to } of steps[member] ?? []) if ((set >> digit) & 1) reached.push(to);
    }
    const to = stateOf(reached);
    next[state * 10 + digit] = to;
    return to;
  }

  function ask(state: number, length: number): number {
    const matches = new Set((sets[state] ?? []).flatMap((member) => accepts[member] ?? []));
    const verdict = judge(matches, length);
    verdicts[state * (MAX_LENGTH + 1) + length] = verdict;
    return verdict;
  }

  const start = stateOf(starts);
  return {
    judged(bytes, from, to) {
      let state = start;
      for (let at = from; at < to; at += 1) {
        const digit = (bytes[at] ?? 0) - 48;
        const known = next[state * 10 + digit] ?? UNKNOWN;
        state = known === UNKNOWN ? follow(state, digit) : known;
      }
      const known = verdicts[state * (MAX_LENGTH + 1) + to - from] ?? UNKNOWN;
      return known === UNKNOWN ? ask(state, to - from) : known;
    },
  };
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length).fill(UNKNOWN);
  larger.set(array);
  return larger;
}

interface Compiled {
  readonly steps: readonly (readonly Step[])[];
  readonly accepts: readonly (readonly number[])[];
  readonly starts: readonly number[];
}

/** States without empty moves: next states by digit, and the patterns that may end. */
function compile(patterns: readonly Labelled[]): Compiled {
  const steps: Step[][] = [];
  const accepts: number[][] = [];
  const add = (own: readonly Step[], ends: readonly number[]): number => {
    accepts.push([...ends]);
    return steps.push([...own]) - 1;
  };

  /** Builds a pattern from its end. `after`: the states that follow it. */
  function begin(pattern: Pattern, after: readonly number[], exact: number): readonly number[] {
    switch (pattern.kind) {
      case 'digits':
        return [
          add(
            after.map((to) => ({ set: pattern.set, to })),
            [],
          ),
        ];
      case 'sequence':
        return pattern.parts.reduceRight((following, part) => begin(part, following, exact), after);
      case 'choice':
        return pattern.options.flatMap((option) => begin(option, after, exact));
      case 'repeat': {
        let following = after;
        for (let times = pattern.max; times > pattern.min; times -= 1) {
          following = [...new Set([...begin(pattern.part, following, exact), ...after])];
        }
        for (let times = 0; times < pattern.min; times += 1) following = begin(pattern.part, following, exact);
        return following;
      }
      case 'end':
        return [exact];
    }
  }

  const starts = patterns.flatMap(({ pattern, prefix }, index) => {
    const exact = add([], [index]);
    if (!prefix) return begin(pattern, [exact], exact);
    const anything = add([], [index]);
    steps[anything]?.push({ set: ALL_DIGITS, to: anything });
    // An empty beginning is none.
    return begin(pattern, [anything], exact).filter((state) => state !== anything);
  });
  return { steps, accepts, starts };
}
