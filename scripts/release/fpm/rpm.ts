import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../../command';
import type { PackageOrder } from './order';
import type { Staged } from './staging';

/** Folders that belong to the package; those of the system, such as `/usr/bin`, must not. */
const OWN_FOLDER = /^\/opt\/|\/campaign-desk$/;

/** electron-builder names architectures as Debian does. */
const ARCHITECTURES: Readonly<Record<string, string>> = { amd64: 'x86_64', arm64: 'aarch64' };

interface Scripts {
  readonly afterInstall: string;
  readonly afterRemove: string;
}

/** The recipe that `rpmbuild` follows; `root` holds the staged files. */
export function specFile(order: PackageOrder, scripts: Scripts, root: string, staged: readonly Staged[]): string {
  // A percent sign starts a macro, in scripts as well.
  const literal = (text: string): string => text.replaceAll('%', '%%').trim();
  const files = staged.flatMap(({ target, stats }) => {
    if (!stats.isDirectory()) return [`"${target}"`];
    return OWN_FOLDER.test(target) ? [`%dir "${target}"`] : [];
  });
  return `Name: ${order.name}
Version: ${order.version}
Release: ${order.iteration === '' ? '1' : order.iteration}
Summary: ${literal(order.summary)}
License: ${order.license}
URL: ${order.url}
Vendor: ${literal(order.vendor)}
Packager: ${literal(order.maintainer)}
Group: ${order.category}
AutoReqProv: no
${order.depends.map((name) => `Requires: ${name}`).join('\n')}

%description
${literal((order.description.length === 0 ? [order.summary] : order.description).join('\n'))}

%install
mkdir -p '%{buildroot}'
cp -a '${root}/.' '%{buildroot}/'

%post
${literal(scripts.afterInstall)}

%postun
${literal(scripts.afterRemove)}

%files
%defattr(-,root,root,-)
${files.join('\n')}
`;
}

/**
 * Writes the recipe into `work`, and returns what makes the rpm of it, as the only file below
 * `work/rpms`.
 */
export async function prepareRpm(
  order: PackageOrder,
  root: string,
  staged: readonly Staged[],
  work: string,
): Promise<Command> {
  const [afterInstall, afterRemove] = await Promise.all(
    [order.afterInstall, order.afterRemove].map((path) => readFile(path, 'utf8')),
  );
  const spec = join(work, 'app.spec');
  const scripts = { afterInstall: afterInstall ?? '', afterRemove: afterRemove ?? '' };
  await writeFile(spec, specFile(order, scripts, root, staged));
  const macros = {
    _topdir: join(work, 'top'),
    _rpmdir: join(work, 'rpms'),
    _binary_payload: order.compression === 'gzip' ? 'w6.gzdio' : 'w6T0.xzdio',
    // The machine that builds leaves no trace, and the binaries stay as they are.
    _buildhost: 'localhost',
    _build_id_links: 'none',
    __os_install_post: '%{nil}',
    debug_package: '%{nil}',
    use_source_date_epoch_as_buildtime: '1',
    clamp_mtime_to_source_date_epoch: '1',
  };
  const definitions = Object.entries(macros).flatMap(([name, value]) => ['--define', `${name} ${value}`]);
  const architecture = ARCHITECTURES[order.architecture] ?? order.architecture;
  return {
    file: 'rpmbuild',
    args: ['-bb', '--target', architecture, '--buildroot', join(work, 'buildroot'), ...definitions, spec],
  };
}
