import { onlyIn } from '../../../eslint-rules/only-in';
import { onTypeScript } from './tester';

const confined = [{ messageId: 'confined' }];
const never = [{ messageId: 'never' }];
const elsewhere = 'src/backend/sync/push-handlers.ts';

onTypeScript.run('only-in', onlyIn, {
  valid: [
    { name: 'ipcMain', filename: 'src/main/ipc/serve.ts', code: `import { ipcMain } from 'electron';` },
    { name: 'ipcRenderer', filename: 'src/preload/index.ts', code: `import { ipcRenderer } from 'electron';` },
    { name: 'net', filename: 'src/main/network/electron-transport.ts', code: `import { net } from 'electron';` },
    {
      name: 'net for development',
      filename: 'src/main/security/dev-server.ts',
      code: `import { net } from 'electron';`,
    },
    {
      name: 'sessions',
      filename: 'src/main/security/main-session.ts',
      code: `import { session } from 'electron';`,
    },
    {
      name: 'native boxes',
      filename: 'src/main/window/message-box.ts',
      code: `import { dialog } from 'electron';`,
    },
    { name: 'keytar', filename: 'src/backend/credentials/keytar.ts', code: `const a = import('keytar');` },
    { name: 'the database', filename: 'src/backend/store/core/database.ts', code: `import '@photostructure/sqlite';` },
    { name: 'http in the sandbox', filename: 'src/sandbox/server/server.ts', code: `import 'node:http';` },
    { name: 'fetch in the client', filename: 'src/main/network/electron-transport.ts', code: `fetch('x');` },
    { name: 'a fetch that is handed in', filename: elsewhere, code: `function f(fetch: () => void) { fetch(); }` },
    { name: 'a property called fetch', filename: elsewhere, code: `declare const a: { fetch(): void }; a.fetch();` },
    {
      name: 'a global fetch in the client',
      filename: 'src/main/network/electron-transport.ts',
      code: `globalThis.fetch('x');`,
    },
    { name: 'other parts of Electron', filename: elsewhere, code: `import { app, clipboard } from 'electron';` },
    {
      name: 'the shell for the data folder',
      filename: 'src/main/start/start-app.ts',
      code: `import { shell } from 'electron';`,
    },
    { name: 'JSON in its codec', filename: 'src/kernel/json/json-codec.ts', code: `JSON.parse('1');` },
    { name: 'JSON in the log', filename: 'src/backend/log/log.ts', code: `JSON.stringify({});` },
    { name: 'anything in tests', filename: 'tests/unit/a.test.ts', code: `import 'keytar'; fetch('x');` },
  ],
  invalid: [
    { name: 'JSON.parse', filename: elsewhere, code: `JSON.parse('1');`, errors: confined },
    { name: 'JSON.stringify', filename: 'src/renderer/a.ts', code: `JSON.stringify(1);`, errors: confined },
    { name: 'JSON.parse handed on', filename: 'src/sandbox/a.ts', code: `const a = JSON['parse'];`, errors: confined },
    { name: 'ipcMain', filename: elsewhere, code: `import { app, ipcMain } from 'electron';`, errors: confined },
    { name: 'sessions', filename: elsewhere, code: `import { session } from 'electron';`, errors: confined },
    { name: 'native boxes', filename: elsewhere, code: `import { dialog } from 'electron';`, errors: confined },
    {
      name: 'ipcMain by another name',
      filename: elsewhere,
      code: `import { ipcMain as a } from 'electron';`,
      errors: confined,
    },
    {
      name: 'ipcMain by its name as text',
      filename: elsewhere,
      code: `import { 'ipcMain' as a } from 'electron';`,
      errors: confined,
    },
    { name: 'ipcMain passed on', filename: elsewhere, code: `export { ipcMain } from 'electron';`, errors: confined },
    {
      name: 'ipcMain in another folder like it',
      filename: 'src/main/ipc-more/a.ts',
      code: `import { ipcMain } from 'electron';`,
      errors: confined,
    },
    {
      name: 'ipcRenderer',
      filename: 'src/renderer/main.ts',
      code: `import { ipcRenderer } from 'electron';`,
      errors: confined,
    },
    { name: 'net', filename: elsewhere, code: `import { net } from 'electron';`, errors: confined },
    {
      name: 'the whole of electron',
      filename: elsewhere,
      code: `import * as electron from 'electron';`,
      errors: [{ messageId: 'whole' }],
    },
    {
      name: 'electron by default',
      filename: elsewhere,
      code: `import electron from 'electron';`,
      errors: [{ messageId: 'whole' }],
    },
    {
      name: 'electron by require',
      filename: elsewhere,
      code: `const { ipcMain } = require('electron');`,
      errors: [{ messageId: 'whole' }],
    },
    { name: 'keytar', filename: elsewhere, code: `import keytar from 'keytar';`, errors: confined },
    { name: 'keytar on demand', filename: elsewhere, code: `const a = import('keytar');`, errors: confined },
    { name: 'keytar in a template', filename: elsewhere, code: 'const a = import(`keytar`);', errors: confined },
    { name: 'keytar by require', filename: elsewhere, code: `const a = require('keytar');`, errors: confined },
    {
      name: 'the database',
      filename: elsewhere,
      code: `import { DatabaseSync } from '@photostructure/sqlite';`,
      errors: confined,
    },
    {
      name: 'a part of the database',
      filename: elsewhere,
      code: `import a from '@photostructure/sqlite/x';`,
      errors: confined,
    },
    { name: 'Node’s own database', filename: elsewhere, code: `import 'node:sqlite';`, errors: confined },
    ...['http', 'node:https', 'node:http2', 'net', 'node:tls', 'undici'].map((source) => ({
      name: source,
      filename: elsewhere,
      code: `import * as a from '${source}';`,
      errors: confined,
    })),
    ...[
      'fetch("x")',
      'new XMLHttpRequest()',
      'new WebSocket("x")',
      'new EventSource("x")',
      'window.fetch("x")',
      'globalThis["fetch"]("x")',
    ].map((code) => ({
      name: code,
      filename: 'src/renderer/main.ts',
      code: `${code};`,
      errors: confined,
    })),
    { name: 'the shell', filename: elsewhere, code: `import { shell } from 'electron';`, errors: confined },
    ...[
      'shell.openExternal("x")',
      'shell["openExternal"]("x")',
      'const { openExternal } = shell',
      'const { openExternal: open } = shell',
    ].map((code) => ({
      name: code,
      filename: 'src/main/index.ts',
      code: `${code};`,
      errors: code.includes('{ openExternal }') ? [...never, ...never] : never,
    })),
    { name: 'fetch passed on', filename: elsewhere, code: `export const options = { fetch };`, errors: confined },
  ],
});
