import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/** The program of the thread as it stands in the sources, for a thread that knows no TypeScript. */
export function threadProgram(folder: string): string {
  const file = join(folder, 'thread.cjs');
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cjs', 'api', 'index.cjs');
  const source = join(root, 'src', 'main', 'recipients', 'worker', 'program.ts');
  writeFileSync(file, `require(${JSON.stringify(tsx)}).register();\nrequire(${JSON.stringify(source)});\n`);
  return file;
}
