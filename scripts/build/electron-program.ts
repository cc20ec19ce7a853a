import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Compiles one TypeScript file into a folder that Electron can start. The file may import only what
 * Electron brings along.
 */
export async function writeElectronProgram(source: string, folder: string, name: string): Promise<void> {
  // Only here: the compiler takes long to load.
  const { default: ts } = await import('typescript');
  const { outputText } = ts.transpileModule(await readFile(source, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.js'), outputText);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, main: 'index.js' }));
}
