import { afterAll } from 'vitest';
import { compilePrograms } from './compiled-programs';

/**
 * Compiles a program that tests start as a process. It is deleted when the tests of the file have
 * ended.
 */
export async function compiledProgram(entry: string): Promise<string> {
  const { programs, remove } = await compilePrograms({ program: entry }, { format: 'es', minify: true });
  afterAll(remove);
  return programs.program;
}
