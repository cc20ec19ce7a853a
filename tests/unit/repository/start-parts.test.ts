import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import config from '../../../electron.vite.config';
import { repositoryRoot } from '../../../scripts/repository';

const BACKEND = 'src/backend/start/backend.ts';
const code = readFileSync(join(repositoryRoot, BACKEND), 'utf8');

/** Returns the modules that opening the store needs, in the order of their loading. */
function partsToOpen(): readonly string[] {
  const list = /const PARTS_TO_OPEN: .*? = \[(.*?)\];/s.exec(code)?.[1] ?? '';
  return [...list.matchAll(/import\('([^']+)'\)/g)].map(([, specifier = '']) => {
    const path = specifier.startsWith('@') ? `src/${specifier.slice(1)}` : join(dirname(BACKEND), specifier);
    return [`${path}.ts`, `${path}/index.ts`].find((file) => existsSync(join(repositoryRoot, file))) ?? path;
  });
}

interface Group {
  readonly name: string;
  readonly test: RegExp;
  readonly priority: number;
}

/** Returns the files that the build makes of chosen modules of main; earlier ones take first. */
function groupsOfMain(): readonly Group[] {
  const { main } = config as unknown as {
    main: { build: { rolldownOptions: { output: { codeSplitting: { groups: readonly Group[] } } } } };
  };
  return main.build.rolldownOptions.output.codeSplitting.groups;
}

it('each part that opening the store loads is a file of its own, in the order in which they need each other', () => {
  const parts = partsToOpen();
  expect(parts).toContain('src/backend/store/index.ts');
  const named = parts.map((part) => groupsOfMain().find(({ test }) => test.test(join(repositoryRoot, part)))?.name);
  // The first part sets zod up; zod is what its file contains.
  expect(named).toEqual([
    undefined,
    'start-schemas',
    'start-contract',
    'start-store',
    'start-screen',
    'start-response',
  ]);
  expect(parts[0]).toBe('src/kernel/jitless.ts');
  const inOrder = groupsOfMain().map(({ name }) => name);
  expect(inOrder).toEqual(['base', 'zod', ...named.slice(1)]);
  const priorities = groupsOfMain().map(({ priority }) => priority);
  expect(priorities).toEqual([...priorities].sort((one, other) => other - one));
});

it('the last part that opening the store loads is the one that opens it', () => {
  expect(partsToOpen().at(-1)).toBe('src/backend/start/first-response.ts');
  expect(code).toContain("const { openAppStore, openWithFirstResponse } = await import('./first-response');");
});
