import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../../scripts/repository';
import { describeLeftOut, leftOut, LINUX_ONLY, POSIX_ONLY } from '../../../scripts/suites/other-systems';

const TESTS = join(repositoryRoot, 'tests');

/** What a test or its helpers call if they need Linux. */
const NEEDS_LINUX = new RegExp(
  [
    ...['/proc/', "'prlimit'", 'gnome-keyring-daemon', "'dbus-send'", 'toHaveScreenshot\\('],
    ...['writeTarball\\(', 'await stage\\(', 'installImage\\(', 'inSessions\\(', '\\bAPPIMAGE\\b', 'linuxLogin\\('],
  ].join('|'),
);
/** What they call if they need a POSIX system. */
const NEEDS_POSIX = new RegExp(
  [
    "'(mkfifo|sh|/bin/sh|/bin/bash)'",
    'chownSync',
    "ignal[^\\n]*'SIGKILL'",
    'symlink(Sync)?\\(',
    'whileReadOnly\\(',
  ].join('|'),
);
const ADVICE = 'list it in scripts/suites/other-systems.ts, or let the test ask process.platform';
/** A file that asks for its system itself leaves out no more than it must. */
const ASKS = 'process.platform';

/** The code of each file of tests, without comments, by its path. */
const codes = new Map(
  readdirSync(TESTS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      relative(repositoryRoot, path).replaceAll('\\', '/'),
      readFileSync(path, 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/[^\n]*$/gm, ''),
    ]),
);

/** A file and all helpers below `tests/` that it imports, directly or not. */
function withHelpers(path: string, seen = new Set<string>()): ReadonlySet<string> {
  const code = codes.get(path);
  if (code === undefined || seen.has(path)) return seen;
  seen.add(path);
  for (const [, imported = ''] of code.matchAll(/from '(\.[^']+)'/g)) {
    withHelpers(`${normalize(join(dirname(path), imported)).replaceAll('\\', '/')}.ts`, seen);
  }
  return seen;
}

function needing(pattern: RegExp): readonly string[] {
  const own = 'tests/unit/scripts/other-systems.test.ts';
  return [...codes.keys()].filter(
    (path) =>
      /^tests\/(unit|integration|e2e)\/.*\.(test|spec)\.ts$/.test(path) &&
      path !== own &&
      [...withHelpers(path)].some((used) => {
        const code = codes.get(used) ?? '';
        return !code.includes(ASKS) && pattern.test(code);
      }),
  );
}

describe('the tests that other systems leave out', () => {
  it('exist, and are in one list', () => {
    const paths = [...Object.keys(LINUX_ONLY), ...Object.keys(POSIX_ONLY)];
    expect(paths.filter((path) => !existsSync(join(repositoryRoot, path)))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('are those that need Linux, and no others', () => {
    expect([...needing(NEEDS_LINUX)].sort(), ADVICE).toEqual(Object.keys(LINUX_ONLY));
  });

  it('are on Windows also those that need a POSIX system, and no others', () => {
    const needed = needing(NEEDS_POSIX).filter((path) => LINUX_ONLY[path] === undefined);
    expect([...needed].sort(), ADVICE).toEqual(Object.keys(POSIX_ONLY));
  });

  it('are none on Linux, and fewer on macOS than on Windows', () => {
    expect(leftOut('linux')).toEqual([]);
    expect(leftOut('darwin')).toEqual(Object.keys(LINUX_ONLY));
    expect(leftOut('win32')).toHaveLength(Object.keys(LINUX_ONLY).length + Object.keys(POSIX_ONLY).length);
  });

  it('are named with the reason, each with its own suite', () => {
    expect(describeLeftOut('e2e', 'darwin')).toContain('tests/e2e/gallery-pictures.spec.ts (its pictures were drawn');
    expect(describeLeftOut('e2e', 'darwin')).not.toContain('tests/integration');
    expect(describeLeftOut('unit', 'win32')).toContain('tests/unit/domain/wire/curl-command.test.ts (a POSIX shell)');
    expect(describeLeftOut('unit', 'linux')).toBeUndefined();
    expect(describeLeftOut('types', 'win32')).toBeUndefined();
  });
});
