import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackageOrder } from '../../../scripts/release/fpm/order';
import { specFile } from '../../../scripts/release/fpm/rpm';
import { stage } from '../../../scripts/release/fpm/staging';

const order: PackageOrder = {
  ...{ kind: 'rpm', output: '/tmp/desk.rpm', name: 'desk', version: '1', architecture: 'amd64', summary: 'Do it' },
  ...{ maintainer: 'We', vendor: 'We', url: 'https://example.org/', license: 'MIT', category: 'misc', priority: '' },
  ...{ iteration: '', description: [], depends: [], recommends: [], compression: '', contents: [] },
  ...{ afterInstall: '', afterRemove: '' },
};

describe('staged files', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'campaign-desk-staging-'));
    await mkdir(join(folder, 'app'), { mode: 0o700 });
    await writeFile(join(folder, 'app', 'program'), 'run', { mode: 0o700 });
    await writeFile(join(folder, 'app', 'data'), '', { mode: 0o600 });
    await mkdir(join(folder, 'root'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const stageApp = (): ReturnType<typeof stage> =>
    stage([{ from: join(folder, 'app'), to: '/opt/The Desk' }], join(folder, 'root'));

  it('are copies that all users may read and the owner alone may change', async () => {
    await stageApp();
    const modes = (await stage([], join(folder, 'root'))).map(({ target, stats }) => [target, stats.mode & 0o777]);
    expect(modes).toEqual([
      ['/opt', 0o755],
      ['/opt/The Desk', 0o755],
      ['/opt/The Desk/data', 0o644],
      ['/opt/The Desk/program', 0o755],
    ]);
    expect(await readFile(join(folder, 'root', 'opt', 'The Desk', 'program'), 'utf8')).toBe('run');
  });

  it('are listed in the recipe of an rpm with the folders of the app and no folder of the system', async () => {
    const spec = specFile(order, { afterInstall: '', afterRemove: '' }, join(folder, 'root'), await stageApp());
    expect(spec.slice(spec.indexOf('%files')).trim().split('\n')).toEqual([
      '%files',
      '%defattr(-,root,root,-)',
      '%dir "/opt/The Desk"',
      '"/opt/The Desk/data"',
      '"/opt/The Desk/program"',
    ]);
  });
});
