import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { clearCache } from '@actions/languageservice/utils/workflow-cache';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { z } from 'zod';
import { repositoryRoot } from '../../../scripts/repository';

const folder = join(repositoryRoot, '.github', 'workflows');
const names = readdirSync(folder);

const workflowSchema = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.number(),
      steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});

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

describe('a workflow', () => {
  it.each(names)('%s is valid', async (name) => {
    expect(await problemsOf(name, readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });

  it.each(names)('%s can only read, has a timeout, and runs only actions by GitHub', (name) => {
    const { permissions, jobs } = workflowSchema.parse(parse(readFileSync(join(folder, name), 'utf8')));
    expect(permissions).toEqual({ contents: 'read' });
    for (const { steps } of Object.values(jobs)) {
      for (const { uses } of steps) {
        expect(uses ?? 'actions/').toMatch(/^actions\//);
      }
    }
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
