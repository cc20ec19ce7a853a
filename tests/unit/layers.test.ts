import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The declarations that layers have in common, which are the same in each: their target is one. */
const PARSED = new Map<string, ts.SourceFile>();

/** The messages of compiling a text as a file of the layer, with the layer's own configuration. */
function compileIn(layer: string, code: string): readonly string[] {
  const folder = join(root, 'src', layer);
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
    ts.sys,
    folder,
  );
  const probe = join(folder, 'probe.ts');
  const host = ts.createCompilerHost({ ...options, composite: false, noEmit: true, emitDeclarationOnly: false });
  const readFile = host.readFile.bind(host);
  host.readFile = (file) => (file === probe ? code : readFile(file));
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (file) => file === probe || fileExists(file);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (file, how, ...rest) => {
    if (file === probe) return ts.createSourceFile(file, code, how);
    const parsed = PARSED.get(file) ?? getSourceFile(file, how, ...rest);
    if (parsed !== undefined) PARSED.set(file, parsed);
    return parsed;
  };
  const program = ts.createProgram({
    // Of the layer's own files, only those that declare what its runtime has.
    rootNames: [probe, ...fileNames.filter((file) => file.endsWith('.d.ts'))],
    options: { ...options, composite: false, noEmit: true, emitDeclarationOnly: false },
    host,
  });
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(probe))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('a layer is compiled for its runtime, so that', () => {
  it.each(['kernel', 'domain', 'contract', 'text', 'renderer', 'preload'])('%s has no global of Node', (layer) => {
    expect(compileIn(layer, 'export const id = process.pid;').join()).toContain('process');
    expect(compileIn(layer, 'export const bytes = Buffer.alloc(1);').join()).toContain('Buffer');
  });

  it.each(['kernel', 'domain', 'contract', 'text', 'renderer', 'preload'])('%s has no module of Node', (layer) => {
    expect(compileIn(layer, `export { readFileSync } from 'node:fs';`).join()).toContain('node:fs');
  });

  it.each(['kernel', 'domain', 'contract', 'text', 'backend', 'sandbox', 'main'])(
    '%s has no global of the page',
    (layer) => {
      expect(compileIn(layer, 'export const title = document.title;').join()).toContain('document');
      expect(compileIn(layer, 'export const store = localStorage;').join()).toContain('localStorage');
    },
  );

  it.each(['kernel', 'domain', 'contract', 'text', 'backend', 'sandbox', 'renderer'])(
    '%s has nothing of Electron',
    (layer) => {
      expect(compileIn(layer, `export { app } from 'electron';`).join()).toContain('app');
      expect(compileIn(layer, `import type { App } from 'electron'; export type A = App;`).join()).toContain('App');
    },
  );

  it.each([
    ['kernel', 'export const address = new URL("https://example.com").href;'],
    ['domain', 'export const bytes = new TextEncoder().encode("a");'],
    ['backend', `import { readFileSync } from 'node:fs'; export const read = readFileSync;`],
    ['main', `import { app } from 'electron'; export const name = app.getName();`],
    ['preload', `import { ipcRenderer } from 'electron'; export const ipc = ipcRenderer;`],
    ['renderer', 'export const title = document.title;'],
  ])('%s has what it may use', (layer, code) => {
    expect(compileIn(layer, code)).toEqual([]);
  });
});
