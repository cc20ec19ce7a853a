import { type Environment, run } from '../command';
import { repositoryRoot } from '../repository';

/**
 * Returns the time that packages carry instead of the time of their making, in seconds since 1970:
 * `SOURCE_DATE_EPOCH`, or else the time of the last commit. Undefined outside of git without that
 * variable; then two builds differ.
 */
export async function readSourceDate(env: Environment): Promise<number | undefined> {
  const given = env['SOURCE_DATE_EPOCH'];
  if (given !== undefined && given !== '') {
    if (!/^\d{1,10}$/.test(given)) throw new Error(`SOURCE_DATE_EPOCH is no number of seconds: ${given}`);
    return Number(given);
  }
  const command = { file: 'git', args: ['log', '-1', '--format=%ct'] };
  const { code, text } = await run(command, { cwd: repositoryRoot, output: 'kept', limitMs: 10_000 });
  return code === 0 ? Number(text.trim()) : undefined;
}
