import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isBuilder, oneBackend } from '../../../eslint-rules/one-backend';
import { onTypeScript } from './tester';

const ROOT = join(import.meta.dirname, '..', '..', '..', 'src', 'backend');
const builtByHand = [{ messageId: 'builtByHand' }];
const test = 'tests/integration/drafts/commands.test.ts';

onTypeScript.run('one-backend', oneBackend, {
  valid: [
    {
      name: 'the backend for tests',
      filename: test,
      code: `import { createTestBackend } from '../../support/create-test-backend';`,
    },
    { name: 'the store', filename: test, code: `import { openStore } from '@backend/store';` },
    {
      name: 'a function of the backend',
      filename: test,
      code: `import { writeRecoveryKey } from '@backend/keys/recovery-key';`,
    },
    { name: 'a type', filename: test, code: `import type { Handler } from '@backend/ipc/handlers';` },
    {
      name: 'the client in its own tests',
      filename: 'tests/integration/kathan/client.test.ts',
      code: `import { createClient } from '@backend/kathan/client';`,
    },
    {
      name: 'the vault in its own tests',
      filename: 'tests/integration/credentials/vault-program.ts',
      code: `import { createVault } from '@backend/credentials/vault';`,
    },
    {
      name: 'a module in a unit test',
      filename: 'tests/unit/backend/drafts/drafts.test.ts',
      code: `import { createDrafts } from '@backend/drafts/drafts-module';`,
    },
    {
      name: 'the sandbox server',
      filename: test,
      code: `import { createSandbox } from '@sandbox/server/server';`,
    },
  ],
  invalid: [
    ...[
      `import { createDrafts } from '@backend/drafts/drafts-module';`,
      `import { createDrafts } from '../../../src/backend/drafts/drafts-module';`,
      `import { createDrafts as create } from '@backend/drafts/drafts-module';`,
      `import { type Drafts, createDrafts } from '@backend/drafts/drafts-module';`,
      `import { historyHandlers } from '@backend/history/handlers';`,
      `import { draftFiles } from '@backend/draft-files/handlers';`,
      `import { Backend } from '@backend/start/backend';`,
      `import * as drafts from '@backend/drafts/drafts-module';`,
      `export { createDrafts } from '@backend/drafts/drafts-module';`,
      `const drafts = import('@backend/drafts/drafts-module');`,
    ].map((code) => ({ name: code, filename: test, code, errors: builtByHand })),
    {
      name: 'a module in a benchmark',
      filename: 'tests/bench/rows/commit.ts',
      code: `import { createDrafts } from '@backend/drafts/drafts-module';`,
      errors: builtByHand,
    },
    {
      name: 'another part in the tests of the client',
      filename: 'tests/integration/kathan/client.test.ts',
      code: `import { createVault } from '@backend/credentials/vault';`,
      errors: builtByHand,
    },
  ],
});

it('knows the function that builds each module and each group of handlers', () => {
  const names = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(HANDLER_FUNCTION)])
    .map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !isBuilder(name))).toEqual([]);
});

/** An exported function that returns handlers or a module. */
const HANDLER_FUNCTION = /^export function (\w+)\((?:(?!^\})[^])*?\): (?:Pick<Handlers|BackendModule<|\w+Module )/gm;
