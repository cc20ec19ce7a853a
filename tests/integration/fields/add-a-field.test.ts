import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { run } from '../../../scripts/command';
import { repositoryRoot } from '../../../scripts/repository';

/** One place that a new field needs, and what names it if it is left out. */
interface Place {
  readonly file: string;
  readonly caughtBy: 'compiler' | `tests/${string}`;
  /** What is added, each before the first occurrence of `before`. */
  readonly additions: readonly { readonly before: string; readonly text: string }[];
}

const ROW = {
  before: "  {\n    name: 'use_returning_greeting'",
  text: `  {
    name: 'voicemail_message',
    requestKey: 'voicemail_message',
    responseKey: 'voicemail_message',
    section: 'conversation',
    kind: 'text',
    control: 'long-text',
    clearing: 'inferred',
  },
`,
};

/** The field's texts in a language. */
const textsIn = (language: string, label: string): Place => ({
  file: `src/text/${language}/fields.ts`,
  caughtBy: 'compiler',
  additions: [
    {
      before: '  use_returning_greeting: {',
      text: `  voicemail_message: {
    label: '${label}', aside: null, hint: null, unknown: null, clear: null, problems: OF_TEXT,
  },
`,
    },
  ],
});

/** All other places, in the order of docs/how-to.md. */
const PLACES: readonly Place[] = [
  textsIn('en', 'Voicemail message'),
  textsIn('de', 'Nachricht auf dem Anrufbeantworter'),
  textsIn('hi', 'वॉइसमेल संदेश'),
  {
    file: 'src/renderer/app/workspace/controls.ts',
    caughtBy: 'compiler',
    additions: [{ before: '  speech: SpeechField', text: "  'long-text': TextField,\n" }],
  },
  {
    file: 'src/sandbox/api/update.ts',
    caughtBy: 'compiler',
    additions: [
      {
        before: '  use_returning_greeting: flag',
        text: '  voicemail_message: z.string().nullable().exactOptional(),\n',
      },
    ],
  },
  {
    file: 'src/sandbox/data/campaign.ts',
    caughtBy: 'compiler',
    additions: [
      { before: '  use_returning_greeting: z.boolean()', text: '  voicemail_message: z.string().nullable(),\n' },
    ],
  },
  {
    file: 'src/sandbox/data/samples.ts',
    caughtBy: 'compiler',
    additions: [{ before: '  use_returning_greeting: false', text: '  voicemail_message: null,\n' }],
  },
  {
    file: 'tests/fixtures/every-field.ts',
    caughtBy: 'compiler',
    additions: [{ before: '  use_returning_greeting:', text: "  voicemail_message: value('Call us back.'),\n" }],
  },
  {
    file: 'docs/kathan-openapi.yaml',
    caughtBy: 'tests/unit/docs/openapi.test.ts',
    additions: [
      {
        before: '        use_returning_greeting:\n',
        text: "        voicemail_message: { type: [string, 'null'], x-source: UPD, x-inferred: That null clears it. }\n",
      },
      {
        before: '        use_returning_greeting: {',
        text: "        voicemail_message: { type: [string, 'null'], x-source: STA }\n",
      },
    ],
  },
  // Written by its test, as the step says.
  { file: 'docs/campaign-draft.schema.json', caughtBy: 'tests/unit/domain/draft/file-schema.test.ts', additions: [] },
  {
    file: 'tests/unit/text/en/campaign.test.ts',
    caughtBy: 'tests/unit/text/en/campaign.test.ts',
    additions: [{ before: "      'Use returning greeting',", text: "      'Voicemail message',\n" }],
  },
  {
    file: 'tests/integration/sandbox/api-page.test.ts',
    caughtBy: 'tests/integration/sandbox/api-page.test.ts',
    additions: [{ before: "'use_returning_greeting', 'use_short", text: "'voicemail_message', " }],
  },
];

const BY_COMPILER = PLACES.filter(({ caughtBy }) => caughtBy === 'compiler');
const BY_TEST = PLACES.filter(({ caughtBy }) => caughtBy !== 'compiler');

/** The layers that say something of each field. The others read the table. */
const CONFIG = {
  extends: './tsconfig.json',
  compilerOptions: { incremental: true, tsBuildInfoFile: './.cache/add-a-field.tsbuildinfo' },
  references: [],
  include: [
    ...['kernel', 'domain', 'contract', 'text', 'sandbox', 'renderer'].map((layer) => `src/${layer}`),
    'tests/fixtures/every-field.ts',
  ],
};

/** Both change the copy, so a second attempt would start from another one. */
const ONCE = { timeout: 180_000, retry: 0 };

let copy = '';

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'campaign-desk-add-a-field-'));
  const tests = ['fixtures', 'support', 'unit', 'integration/sandbox'].map((part) => `tests/${part}`);
  const parts = ['src', 'docs', 'scripts', ...tests, 'package.json'];
  for (const part of [...parts, 'tsconfig.json', 'tsconfig.base.json', 'tsconfig.electron.json', 'vitest.config.ts'])
    await cp(join(repositoryRoot, part), join(copy, part), { recursive: true });
  await symlink(join(repositoryRoot, 'node_modules'), join(copy, 'node_modules'));
  await writeFile(join(copy, 'tsconfig.add-a-field.json'), JSON.stringify(CONFIG));
});
afterAll(async () => {
  await rm(copy, { recursive: true, force: true });
});

async function add(file: string, additions: Place['additions']): Promise<void> {
  let text = await readFile(join(copy, file), 'utf8');
  for (const { before, text: added } of additions) {
    expect(text, `${file} has a place for it`).toContain(before);
    text = text.replace(before, () => added + before);
  }
  await writeFile(join(copy, file), text);
}

/** The files in which the compiler finds an error, each with its first message. */
async function compile(): Promise<ReadonlyMap<string, string>> {
  const tsc = join(copy, 'node_modules', 'typescript-7', 'bin', 'tsc');
  const args = [tsc, '-p', 'tsconfig.add-a-field.json', '--pretty', 'false'];
  const { text } = await run({ file: process.execPath, args }, { cwd: copy, output: 'kept' });
  const errors = [...text.matchAll(/^(\S+)\(\d+,\d+\): error (.*(?:\n .*)*)/gm)];
  return new Map(errors.reverse().map(([, file = '', message = '']) => [file, message]));
}

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** Runs test files of the copy; the names of those tests that failed, by file. */
async function runTests(files: readonly string[], options: readonly string[] = []): Promise<Record<string, string[]>> {
  const vitest = join(copy, 'node_modules', 'vitest', 'vitest.mjs');
  const output = join(copy, 'report.json');
  const args = [vitest, 'run', ...files, ...options, '--retry=0', '--reporter=json', `--outputFile=${output}`];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const { text } = await run({ file: process.execPath, args }, { cwd: copy, env, output: 'kept' });
  const { testResults } = report.parse(JSON.parse(await readFile(output, 'utf8').catch(() => text)));
  expect(testResults.map(({ name }) => name.slice(copy.length + 1)).sort()).toEqual([...files].sort());
  return Object.fromEntries(
    testResults.map(({ name, assertionResults }) => [
      name.slice(copy.length + 1),
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    ]),
  );
}

it('a field that is only in the table does not compile, and each missing place is named', ONCE, async () => {
  await add('src/domain/fields/fields.ts', [ROW]);
  const errors = await compile();
  expect([...errors.keys()].sort()).toEqual(BY_COMPILER.map(({ file }) => file).sort());
  for (const message of errors.values()) expect(message).toMatch(/voicemail_message|long-text/);
});

it('with those places it compiles, and tests name the rest', ONCE, async () => {
  for (const { file, additions } of BY_COMPILER) await add(file, additions);
  expect(await compile()).toEqual(new Map());

  const files = BY_TEST.map(({ caughtBy }) => caughtBy);
  const failed = await runTests(files);
  for (const file of files) expect(failed[file], file).not.toEqual([]);
  expect(failed['tests/unit/docs/openapi.test.ts']?.join()).toContain("describes 'voicemail_message'");

  for (const { file, additions } of BY_TEST) await add(file, additions);
  await runTests(['tests/unit/domain/draft/file-schema.test.ts'], ['--update']);
  expect(await runTests(files)).toEqual(Object.fromEntries(files.map((file) => [file, []])));
});

it('docs/how-to.md names the same places, in the same order, with what fails', async () => {
  const text = await readFile(join(repositoryRoot, 'docs', 'how-to.md'), 'utf8');
  const section = text.split('\n## ').find((part) => part.startsWith('Add a field\n')) ?? '';
  const steps = section.split(/^\d+\. /m).slice(2);
  const caught = steps.flatMap((step) => {
    const [, file] = /^`([^`]+)`/.exec(step) ?? [];
    const [, by] = /_\(`?([^`)]+)`?\)_/.exec(step) ?? [];
    return by === 'nothing fails' ? [] : [{ file, caughtBy: by }];
  });
  expect(caught).toEqual(PLACES.map(({ file, caughtBy }) => ({ file, caughtBy })));
});
