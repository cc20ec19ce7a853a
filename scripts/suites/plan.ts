import { type Suite, SUITE_NAMES, type SuiteName } from './suites';

export interface Request {
  /** The suites that the user named, in the order of the list; all of them if none was named. */
  readonly names: readonly SuiteName[];
  /** Everything from the first argument that is no suite's name: for the test runners. */
  readonly runnerArgs: readonly string[];
}

export function readRequest(args: readonly string[]): Request {
  const firstOther = args.findIndex((arg) => !isSuiteName(arg));
  const named = (firstOther === -1 ? args : args.slice(0, firstOther)).filter(isSuiteName);
  return {
    names: named.length === 0 ? SUITE_NAMES : SUITE_NAMES.filter((name) => named.includes(name)),
    runnerArgs: firstOther === -1 ? [] : args.slice(firstOther),
  };
}

/**
 * Lanes that run side by side, stage after stage: tests without the app and the build, and the
 * fresh Debian for the last suite. Then the app's tests, three at once: what else the machine does
 * must not decide whether they pass. At last the packages, whose tests come one by one and mostly
 * wait, and beside them the checks that take longest.
 */
export function stages(
  suites: readonly Suite[],
  names: readonly SuiteName[],
): readonly (readonly (readonly Suite[])[])[] {
  const pick = (lane: readonly SuiteName[]): readonly Suite[] =>
    suites.filter(({ name }) => lane.includes(name) && names.includes(name));
  const plan: readonly (readonly (readonly SuiteName[])[])[] = [
    // Integration has two workers and ends last: the second takes over the core of the first lane.
    [['dead', 'docs', 'unit', 'build', 'gallery'], ['format', 'integration'], ['debian']],
    [['e2e']],
    [
      ['package', 'packaged', 'deb', 'installed'],
      ['types', 'svelte', 'lint'],
    ],
  ];
  return plan.map((lanes) => lanes.map(pick).filter((lane) => lane.length > 0)).filter((lanes) => lanes.length > 0);
}

function isSuiteName(arg: string): arg is SuiteName {
  return SUITE_NAMES.some((name) => name === arg);
}
