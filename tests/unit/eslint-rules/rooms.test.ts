import { rooms } from '../../../eslint-rules/rooms';
import { onTypeScript } from './tester';

const shared = 'src/domain/fields/fields.ts';
const main = 'src/backend/log/log.ts';
const preload = 'src/preload/index.ts';
const renderer = 'src/renderer/features/editor/editor.ts';
const sandbox = 'src/sandbox/server/server.ts';

onTypeScript.run('rooms', rooms, {
  valid: [
    { name: 'shared imports itself', filename: shared, code: `import { a } from '../ipc/errors';` },
    { name: 'shared imports packages', filename: shared, code: `import { z } from 'zod';` },
    { name: 'main imports itself', filename: main, code: `import { a } from '../store';` },
    { name: 'main imports shared', filename: main, code: `import { a } from '@shared/json';` },
    { name: 'main imports shared by its path', filename: main, code: `import { a } from '../../shared/json';` },
    {
      name: 'main imports Node and Electron',
      filename: main,
      code: `import 'node:fs'; import { app } from 'electron';`,
    },
    { name: 'preload imports Electron', filename: preload, code: `import { contextBridge } from 'electron';` },
    {
      name: 'the sandbox imports Node',
      filename: sandbox,
      code: `import 'node:http'; import { a } from '@shared/json';`,
    },
    {
      name: 'the renderer imports a component',
      filename: renderer,
      code: `import Button from '../../ui/Button.svelte';`,
    },
    {
      name: 'tests import anything',
      filename: 'tests/unit/a.test.ts',
      code: `import { a } from '../../src/main/index';`,
    },
    { name: 'scripts import anything', filename: 'scripts/start.ts', code: `import { a } from '../src/sandbox/args';` },
    { name: 'require of something that is no text', filename: shared, code: `declare const a: string; require(a);` },
  ],
  invalid: [
    ...[
      `import { a } from '../../main/store';`,
      `import type { A } from '../../main/store';`,
      `export * from '../../main/store';`,
      `export { a } from '../../main/store';`,
      `const a = import('../../main/store');`,
      `const a = require('../../main/store');`,
      `type A = import('../../main/store').Store;`,
    ].map((code) => ({
      name: `shared does not import main: ${code}`,
      filename: shared,
      code,
      errors: [{ messageId: 'room' }],
    })),
    ...[
      [main, '../../renderer/bridge'],
      [main, '../../sandbox/server'],
      [main, '../../preload/raw-bridge'],
      [renderer, '../../../main/store'],
      [renderer, '../../../sandbox/server'],
      [preload, '../main/ipc/serve'],
      [preload, '../renderer/bridge'],
      [sandbox, '../main/store'],
    ].map(([filename = '', source = '']) => ({
      name: `${filename} does not import ${source}`,
      filename,
      code: `import { a } from '${source}';`,
      errors: [{ messageId: 'room' }],
    })),
    ...[shared, renderer, preload].flatMap((filename) =>
      ['node:fs', 'fs', 'fs/promises'].map((source) => ({
        name: `${filename} does not import ${source}`,
        filename,
        code: `import * as a from '${source}';`,
        errors: [{ messageId: 'node' }],
      })),
    ),
    ...[shared, renderer, sandbox].map((filename) => ({
      name: `${filename} does not import electron`,
      filename,
      code: `import type { App } from 'electron';`,
      errors: [{ messageId: 'electron' }],
    })),
    {
      name: 'nothing in src imports scripts or tests',
      filename: main,
      code: `import { a } from '../../../scripts/say';`,
      errors: [{ messageId: 'outside' }],
    },
  ],
});
