import { join } from 'node:path';
import { BUILD_COMMAND } from '../build/ensure-built';
import type { Command } from '../command';
import { repositoryRoot } from '../repository';
import { readPlaywrightReport, readVitestReport, type ReportReader } from './reports';

export const SUITE_NAMES = [
  'format',
  'types',
  'svelte',
  'lint',
  'dead',
  'docs',
  'unit',
  'integration',
  'build',
  'e2e',
  'package',
  'packaged',
] as const;

export type SuiteName = (typeof SUITE_NAMES)[number];

/** What a suite needs around it: nothing, a keychain, or a keychain and a display. */
type Surroundings = 'plain' | 'keychain' | 'desktop';

export interface Suite {
  readonly name: SuiteName;
  readonly command: Command;
  /** Reads the runner's report. Absent for a suite that only passes or fails. */
  readonly readReport?: ReportReader;
  readonly surroundings: Surroundings;
  /** The suite that must have passed before. */
  readonly after?: SuiteName;
  /**
   * Into how many parts a whole run is divided, which run side by side, each in surroundings of its
   * own; 1 when absent.
   */
  readonly parts?: number;
}

const module = (...path: readonly string[]): string => join(repositoryRoot, 'node_modules', ...path);

function node(...args: readonly string[]): Command {
  return { file: process.execPath, args };
}

function check(name: SuiteName): Suite {
  // npm tells its own path to what it runs; on Windows `npm` alone cannot be started without a
  // shell.
  const npm = process.env['npm_execpath'];
  const args = ['run', '--silent', `check:${name}`];
  const command = npm === undefined ? { file: 'npm', args } : node(npm, ...args);
  return { name, command, surroundings: 'plain' };
}

function vitest(name: SuiteName, surroundings: Surroundings): Suite {
  const reporter = join(repositoryRoot, 'scripts', 'suites', 'vitest-reporter.ts');
  const reporters = ['--reporter=default', `--reporter=${reporter}`];
  const command = node(module('vitest', 'vitest.mjs'), 'run', '--project', name, ...reporters);
  return { name, command, readReport: readVitestReport, surroundings };
}

function playwright(name: SuiteName, after: SuiteName, surroundings: Surroundings, parts = 1): Suite {
  const command = node(module('@playwright', 'test', 'cli.js'), 'test', `--project=${name}`, '--reporter=list,json');
  return { name, command, readReport: readPlaywrightReport, surroundings, after, parts };
}

/**
 * What makes a Playwright run one part of `count`: a folder for its findings, since each run
 * empties its own first.
 */
export function partOfRun(index: number, count: number): readonly string[] {
  return count === 1 ? [] : [`--shard=${String(index)}/${String(count)}`, `--output=test-results/${String(index)}`];
}

export const SUITES: readonly Suite[] = [
  check('format'),
  check('types'),
  check('svelte'),
  check('lint'),
  check('dead'),
  check('docs'),
  vitest('unit', 'plain'),
  vitest('integration', 'keychain'),
  { name: 'build', command: BUILD_COMMAND, surroundings: 'plain' },
  // A test of the app waits about as long as it works, and two displays have two keyboards and two
  // clipboards.
  playwright('e2e', 'build', 'desktop', 2),
  {
    name: 'package',
    command: node(
      module('tsx', 'dist', 'cli.mjs'),
      join(repositoryRoot, 'scripts', 'package-dir.ts'),
      '--with-test-build',
    ),
    surroundings: 'plain',
    after: 'build',
  },
  // It makes its own surroundings: the packaged app runs as another user when we are root.
  playwright('packaged', 'package', 'plain'),
];
