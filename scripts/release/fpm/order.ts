/** What electron-builder asks fpm for: one deb or rpm. Paths are as they were given. */
export interface PackageOrder {
  readonly kind: 'deb' | 'rpm';
  /** The package to write. */
  readonly output: string;
  readonly name: string;
  readonly version: string;
  /** As Debian names it, such as `amd64`. */
  readonly architecture: string;
  readonly maintainer: string;
  readonly vendor: string;
  readonly url: string;
  readonly license: string;
  readonly category: string;
  readonly priority: string;
  readonly iteration: string;
  /** One line. */
  readonly summary: string;
  /** The lines below the summary, without indentation and without empty ones. */
  readonly description: readonly string[];
  readonly depends: readonly string[];
  readonly recommends: readonly string[];
  readonly compression: string;
  /** Shell scripts. */
  readonly afterInstall: string;
  readonly afterRemove: string;
  /** Files and folders, and where they belong in the system. */
  readonly contents: readonly { readonly from: string; readonly to: string }[];
}

const FLAGS = ['--force', '--debug'];
const REPEATED = ['-d', '--deb-recommends'];
const SINGLE = [
  ...['-s', '-t', '--architecture', '--after-install', '--after-remove', '--category', '--deb-compression'],
  ...['--deb-priority', '--description', '--iteration', '--license', '--log', '--maintainer', '--name', '--package'],
  ...['--rpm-compression', '--rpm-os', '--rpm-summary', '--url', '--vendor', '--version'],
];

/**
 * Reads the part of fpm's command line that electron-builder uses. Throws on any other option, so
 * that nothing a newer electron-builder asks for is left out silently.
 */
export function readOrder(args: readonly string[]): PackageOrder {
  const values = new Map<string, readonly string[]>();
  const contents: { from: string; to: string }[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (FLAGS.includes(arg)) continue;
    if (SINGLE.includes(arg) || REPEATED.includes(arg)) {
      index += 1;
      const value = args[index];
      if (value === undefined) throw new Error(`${arg} has no value.`);
      values.set(arg, [...(REPEATED.includes(arg) ? (values.get(arg) ?? []) : []), value]);
    } else if (!arg.startsWith('-') && arg.includes('=')) {
      const end = arg.lastIndexOf('=');
      contents.push({ from: arg.slice(0, end), to: arg.slice(end + 1) });
    } else {
      throw new Error(`Our replacement of fpm does not know the option ${arg}.`);
    }
  }
  const optional = (name: string): string => values.get(name)?.[0] ?? '';
  const required = (name: string): string => {
    const value = optional(name);
    if (value === '') throw new Error(`${name} is missing.`);
    return value;
  };
  const kind = required('-t');
  if (kind !== 'deb' && kind !== 'rpm') throw new Error(`Our replacement of fpm cannot make ${kind}.`);
  const [first = '', ...rest] = required('--description')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    kind,
    output: required('--package'),
    name: required('--name'),
    version: required('--version'),
    architecture: required('--architecture'),
    maintainer: required('--maintainer'),
    vendor: required('--vendor'),
    url: required('--url'),
    license: required('--license'),
    category: optional('--category'),
    priority: optional('--deb-priority'),
    iteration: optional('--iteration'),
    summary: optional('--rpm-summary') || first,
    description: optional('--rpm-summary') === '' ? rest : [first, ...rest],
    depends: values.get('-d') ?? [],
    recommends: (values.get('--deb-recommends') ?? []).filter((name) => name !== ''),
    compression: optional(`--${kind}-compression`),
    afterInstall: required('--after-install'),
    afterRemove: required('--after-remove'),
    contents,
  };
}
