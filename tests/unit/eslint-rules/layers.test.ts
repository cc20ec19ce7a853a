import { layers } from '../../../eslint-rules/layers';
import { onTypeScript } from './tester';

const kernel = 'src/kernel/json/json.ts';
const domain = 'src/domain/fields/fields.ts';
const contract = 'src/contract/drafts.ts';
const text = 'src/text/en/drafts.ts';
const backend = 'src/backend/log/log.ts';
const sandbox = 'src/sandbox/server/server.ts';
const main = 'src/main/window/open-window.ts';
const preload = 'src/preload/index.ts';
const feature = 'src/renderer/features/editor/editor.ts';
const draft = 'src/renderer/draft/open-draft.svelte.ts';
const ui = 'src/renderer/ui/shortcut.ts';

onTypeScript.run('layers', layers, {
  valid: [
    { name: 'the domain imports itself', filename: domain, code: `import { a } from '../errors/errors';` },
    { name: 'the domain imports packages', filename: domain, code: `import { z } from 'zod';` },
    { name: 'the domain imports the kernel', filename: domain, code: `import { a } from '@kernel/json/json';` },
    { name: 'the contract imports the domain', filename: contract, code: `import { a } from '@domain/a';` },
    { name: 'the texts import the contract', filename: text, code: `import type { A } from '@contract/a';` },
    { name: 'the backend imports the domain by its path', filename: backend, code: `import '../../domain/a';` },
    { name: 'the backend imports Node', filename: backend, code: `import 'node:fs';` },
    { name: 'main imports the backend', filename: main, code: `import { a } from '@backend/store';` },
    { name: 'main imports Electron', filename: main, code: `import 'node:fs'; import { app } from 'electron';` },
    { name: 'the preload imports Electron', filename: preload, code: `import { contextBridge } from 'electron';` },
    { name: 'the sandbox imports Node', filename: sandbox, code: `import 'node:http'; import '@domain/a';` },
    { name: 'a feature imports a component', filename: feature, code: `import B from '../../ui/Button.svelte';` },
    { name: 'a feature imports itself', filename: feature, code: `import { a } from './open';` },
    { name: 'the page imports the texts', filename: draft, code: `import { a } from '@text/index';` },
    { name: 'the app imports a feature', filename: 'src/renderer/app/a.ts', code: `import '../features/editor/a';` },
    { name: 'tests import anything', filename: 'tests/unit/a.test.ts', code: `import '../../src/main/index';` },
    { name: 'scripts import anything', filename: 'scripts/start.ts', code: `import { a } from '@sandbox/a';` },
    { name: 'require of something that is no text', filename: domain, code: `declare const a: string; require(a);` },
  ],
  invalid: [
    ...[
      `import { a } from '../../backend/store';`,
      `import type { A } from '@backend/store';`,
      `export * from '@backend/store';`,
      `export { a } from '@backend/store';`,
      `const a = import('@backend/store');`,
      `const a = require('@backend/store');`,
      `type A = import('@backend/store').Store;`,
    ].map((code) => ({
      name: `the domain does not import the backend: ${code}`,
      filename: domain,
      code,
      errors: [{ messageId: 'layer' }],
    })),
    ...[
      [kernel, '@domain/fields/fields'],
      [domain, '@contract/names'],
      [contract, '@text/index'],
      [text, '@backend/store'],
      [backend, '@main/index'],
      [backend, '@renderer/kernel/bridge'],
      [backend, '@sandbox/server/server'],
      [main, '@renderer/kernel/bridge'],
      [main, '@sandbox/server/server'],
      [main, '@preload/raw-bridge'],
      [feature, '@backend/store'],
      [feature, '@sandbox/server/server'],
      [preload, '@main/ipc/serve'],
      [preload, '@domain/errors/errors'],
      [sandbox, '@backend/store'],
      [sandbox, '@contract/names'],
    ].map(([filename = '', source = '']) => ({
      name: `${filename} does not import ${source}`,
      filename,
      code: `import { a } from '${source}';`,
      errors: [{ messageId: 'layer' }],
    })),
    ...[kernel, domain, contract, text, feature, preload].flatMap((filename) =>
      ['node:fs', 'fs', 'fs/promises'].map((source) => ({
        name: `${filename} does not import ${source}`,
        filename,
        code: `import * as a from '${source}';`,
        errors: [{ messageId: 'node' }],
      })),
    ),
    ...[kernel, domain, contract, text, backend, feature, sandbox].map((filename) => ({
      name: `${filename} does not import electron`,
      filename,
      code: `import type { App } from 'electron';`,
      errors: [{ messageId: 'electron' }],
    })),
    ...[
      [ui, '../state/context'],
      [draft, '../features/editor/a'],
      [draft, '../widgets/Boundary.svelte'],
      [feature, '../../app/App.svelte'],
    ].map(([filename = '', source = '']) => ({
      name: `${filename} does not import ${source}, which is above it`,
      filename,
      code: `import a from '${source}';`,
      errors: [{ messageId: 'page' }],
    })),
    {
      name: 'a feature does not import another one, not even a type',
      filename: feature,
      code: `import type { A } from '../review/a';`,
      errors: [{ messageId: 'feature' }],
    },
    {
      name: 'nothing in src imports scripts or tests',
      filename: main,
      code: `import { a } from '../../../scripts/print-status';`,
      errors: [{ messageId: 'outside' }],
    },
  ],
});
