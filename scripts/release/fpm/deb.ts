import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../../command';
import type { PackageOrder } from './order';
import type { Staged } from './staging';

const KIBIBYTE = 1024;

/**
 * The `control` file of a deb (source: Debian Policy, chapter 5). `installedBytes` is what it
 * unpacks to.
 */
export function controlFile(order: PackageOrder, installedBytes: number): string {
  const fields: readonly (readonly [string, string])[] = [
    ['Package', order.name],
    ['Version', order.version],
    ['Architecture', order.architecture],
    ['Maintainer', order.maintainer],
    ['Installed-Size', String(Math.ceil(installedBytes / KIBIBYTE))],
    ['Depends', order.depends.join(', ')],
    ['Recommends', order.recommends.join(', ')],
    ['Section', order.category],
    ['Priority', order.priority],
    ['Homepage', order.url],
    ['Description', [order.summary, ...order.description.map((line) => ` ${line}`)].join('\n')],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

/**
 * Adds the control files of a deb to the staged root, and returns what makes the deb of it. Its
 * files belong to root, whoever builds it.
 */
export async function prepareDeb(order: PackageOrder, root: string, staged: readonly Staged[]): Promise<Command> {
  const control = join(root, 'DEBIAN');
  await mkdir(control);
  // Modes at creation lose what the umask of the machine takes away.
  await Promise.all([root, control].map((folder) => chmod(folder, 0o755)));
  const files = staged.filter(({ stats }) => stats.isFile());
  const bytes = files.reduce((sum, { stats }) => sum + stats.size, 0);
  await writeFile(join(control, 'control'), controlFile(order, bytes));
  const sums: string[] = [];
  for (const { path, target } of files) {
    sums.push(
      `${createHash('md5')
        .update(await readFile(path))
        .digest('hex')}  ${target.slice(1)}\n`,
    );
  }
  await writeFile(join(control, 'md5sums'), sums.join(''));
  await Promise.all(['control', 'md5sums'].map((name) => chmod(join(control, name), 0o644)));
  for (const [script, name] of [
    [order.afterInstall, 'postinst'],
    [order.afterRemove, 'postrm'],
  ] as const) {
    await copyFile(script, join(control, name));
    await chmod(join(control, name), 0o755);
  }
  const compression = order.compression === 'gz' ? 'gzip' : 'xz';
  return { file: 'dpkg-deb', args: ['--root-owner-group', `-Z${compression}`, '--build', root, order.output] };
}
