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
  'gallery',
  'e2e',
  'package',
  'packaged',
  'debian',
  'deb',
  'installed',
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
  /**
   * The suite belongs to the tests that need root and Debian or a relative of it, and is not run
   * elsewhere: `used` if it runs as root, `needed` if only a later one does.
   */
  readonly root?: 'used' | 'needed';
  /** The suite that must have passed before. */
  readonly after?: SuiteName;
  /**
   * How many tests of a whole run are under way at once, each in surroundings of its own; 1 when
   * absent.
   */
  readonly workers?: number;
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

function script(name: string, ...args: readonly string[]): Command {
  return node('--import', 'tsx', join(repositoryRoot, 'scripts', name), ...args);
}

function vitest(name: SuiteName, surroundings: Surroundings, workers = 1): Suite {
  const reporter = join(repositoryRoot, 'scripts', 'suites', 'vitest-reporter.ts');
  const reporters = ['--reporter=default', `--reporter=${reporter}`];
  const command = node(
    module('vitest', 'vitest.mjs'),
    'run',
    // Also `integration-sharing`.
    '--project',
    `${name}*`,
    `--maxWorkers=${workers}`,
    ...reporters,
  );
  return { name, command, readReport: readVitestReport, surroundings };
}

function playwright(name: SuiteName, after: SuiteName, surroundings: Surroundings, workers = 1): Suite {
  // Also `e2e-long`.
  const command = playwrightCommand(`${name}*`);
  return { name, command, readReport: readPlaywrightReport, surroundings, after, workers };
}

function playwrightCommand(project: string): Command {
  return node(module('@playwright', 'test', 'cli.js'), 'test', `--project=${project}`, '--reporter=list,json');
}

export const SUITES: readonly Suite[] = [
  check('format'),
  check('types'),
  check('svelte'),
  check('lint'),
  check('dead'),
  check('docs'),
  vitest('unit', 'plain'),
  // Longer than the other lane, whose core its second worker takes over.
  vitest('integration', 'keychain', 2),
  { name: 'build', command: BUILD_COMMAND, surroundings: 'plain' },
  // Before the tests of it, which run side by side and would both build it.
  { name: 'gallery', command: script('build-gallery.ts'), surroundings: 'plain' },
  // A test of the app waits about as long as it works, so three keep two cores busy.
  playwright('e2e', 'build', 'desktop', 3),
  {
    name: 'package',
    command: script('package-dir.ts', '--with-test-build'),
    surroundings: 'plain',
    after: 'build',
  },
  // It makes its own surroundings: the packaged app runs as another user when we are root.
  playwright('packaged', 'package', 'plain'),
  // Mostly waits for the network and the disk, so it is made in the background of other suites.
  lowPriority({ name: 'debian', command: script('fresh-debian.ts'), surroundings: 'plain', root: 'used' }),
  {
    name: 'deb',
    command: script('package-for-tests.ts', 'deb'),
    surroundings: 'plain',
    after: 'package',
    root: 'needed',
  },
  {
    name: 'installed',
    command: playwrightCommand('installed-bookworm'),
    readReport: readPlaywrightReport,
    surroundings: 'plain',
    after: 'deb',
    root: 'used',
  },
];

/** Windows has no `nice`: there the suite runs as any other. */
function lowPriority(suite: Suite): Suite {
  if (process.platform === 'win32') return suite;
  const { file, args } = suite.command;
  return { ...suite, command: { ...suite.command, file: 'nice', args: ['-n', '19', file, ...args] } };
}
