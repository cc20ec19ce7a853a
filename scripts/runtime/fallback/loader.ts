import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts the loader into an Electron folder, so that it starts the app folder it is given as an
 * argument.
 */
export async function addLoader(distribution: string): Promise<void> {
  // Only here: the compiler takes long to load, and the loader is made once.
  const { default: ts } = await import('typescript');
  const source = await readFile(require.resolve('./loader-app.ts'), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const folder = join(distribution, 'resources', 'app');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.js'), outputText);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'loader', main: 'index.js' }));
}
