import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDocuments } from '../../../scripts/docs/check';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'campaign-desk-docs-'));
  write('package.json', JSON.stringify({ scripts: { test: 'true', 'check:docs': 'true' } }));
  write('.gitignore', 'out/\n*.log\n');
  write('src/main/store/schema.ts', '');
  write('docs/picture.png', '');
  write('docs/guide.md', '# Guide\n\n## Set up, then `run`\n\n## Twice\n\n## Twice\n\n<a id="by-hand"></a>\n');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** What the check finds in a README of this text. */
function problemsOf(text: string): readonly string[] {
  write('README.md', text);
  return checkDocuments(root).map(({ file, line, problem }) => `${file}:${line} ${problem}`);
}

describe('a link', () => {
  it.each([
    '[guide](docs/guide.md)',
    '[folder](docs/)',
    '[from the root](/docs/guide.md)',
    '![picture](docs/picture.png)',
    '[heading](docs/guide.md#set-up-then-run)',
    '[second of two equal headings](docs/guide.md#twice-1)',
    '[anchor in HTML](docs/guide.md#by-hand)',
    '[line of code](src/main/store/schema.ts#L1)',
    '[web](https://example.com/none.md) <https://example.com/none.md> [mail](mailto:a@example.com)',
    '# Top\n\n[here](#top)',
    '```md\n[in a code block](none.md)\n```',
  ])('is accepted: %s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['[gone](docs/gone.md)', 'README.md:1 links to docs/gone.md, which does not exist'],
    ['[wrong case](docs/Guide.md)', 'README.md:1 links to docs/Guide.md, which does not exist'],
    ['[outside](../other.md)', 'README.md:1 links to ../other.md, which does not exist'],
    ['[ignored](out/main.js)', 'README.md:1 links to out/main.js, which does not exist'],
    ['![gone](docs/gone.png)', 'README.md:1 links to docs/gone.png, which does not exist'],
    ['| A |\n| - |\n| [gone](gone.md) |', 'README.md:3 links to gone.md, which does not exist'],
    ['Text\n\n[defined]: gone.md', 'README.md:3 links to gone.md, which does not exist'],
    ['[gone](docs/guide.md#gone)', 'README.md:1 links to #gone, which is no heading of docs/guide.md'],
    ['# Top\n\n[gone](#tip)', 'README.md:3 links to #tip, which is no heading of README.md'],
    ['[broken](docs/%E0%A4%A)', 'README.md:1 links to docs/%E0%A4%A, which does not exist'],
  ])('is refused: %s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('starts from the folder of its file', () => {
    write('docs/other.md', '[guide](guide.md) [code](../src/main/store/schema.ts) [gone](docs/guide.md)');
    expect(problemsOf('')).toEqual(['docs/other.md:1 links to docs/docs/guide.md, which does not exist']);
  });
});

describe('code in backticks', () => {
  it.each([
    'src/main/store/schema.ts',
    'src/main/store/',
    'src/main',
    'store/schema.ts',
    'schema.ts',
    'main/store',
    'docs/guide.md',
    'guide.md',
    'out/main/index.js',
    'application/json',
    'src/<name>/index.ts',
    'src/**/*.ts',
    'settings.json',
    '/etc/hosts',
    'a - b/c.ts',
  ])('is accepted: %s', (code) => {
    expect(problemsOf(`See \`${code}\`.`)).toEqual([]);
  });

  it.each([
    'src/main/store/gone.ts',
    'src/gone',
    'store/gone.ts',
    'gone.ts',
    'main/gone',
    'docs/gone.yml',
    'GONE.md',
    './gone.md',
    'tore/schema.ts',
  ])('is refused: %s', (code) => {
    expect(problemsOf(`See\n\`${code}\`.`)).toEqual([`README.md:2 names ${code}, which does not exist`]);
  });
});

describe('an npm script', () => {
  it('must be in package.json, wherever it is mentioned', () => {
    write('.github/workflows/checks.yml', 'steps:\n  - run: npm run test\n  - run: npm run gone:too\n');
    expect(problemsOf('`npm run check:docs`\n\n```sh\nnpm run -s gone -- --flag\n```\n')).toEqual([
      'README.md:4 names npm run gone, which package.json does not have',
      '.github/workflows/checks.yml:3 names npm run gone:too, which package.json does not have',
    ]);
  });
});
