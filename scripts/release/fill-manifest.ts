export interface ReleaseFacts {
  readonly version: string;
  /** A repository on GitHub: its releases have the packages. */
  readonly homepage: string;
  /** As in 2026-01-31. */
  readonly date: string;
  /** From the name of a package to its SHA-256, in lower case. */
  readonly checksums: ReadonlyMap<string, string>;
}

/** Reads `SHA256SUMS`: each line is a hash, two spaces and a name. */
export function readChecksums(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/^([0-9a-f]{64}) {2}(\S+)$/gm)].map(([, hash = '', name = '']) => [name, hash]));
}

/**
 * Fills the `{{…}}` of a template: `version`, `homepage`, `date`, `notes` (the page of the
 * release), and of a package by the end of its name, such as `x64.exe`: `url:`, `sha256:`, and
 * `SHA256:` in upper case. Throws for any other, and for a package that is not there.
 */
export function fillManifest(template: string, { version, homepage, date, checksums }: ReleaseFacts): string {
  const home = homepage.replace(/\/$/, '');
  const plain: Readonly<Record<string, string>> = {
    version,
    homepage: home,
    date,
    notes: `${home}/releases/tag/v${version}`,
  };
  const ofPackage = (kind: string, end: string): string | undefined => {
    const name = `campaign-desk-${version}-${end}`;
    const hash = checksums.get(name);
    if (hash === undefined) throw new Error(`SHA256SUMS has no ${name}.`);
    const values: Readonly<Record<string, string>> = {
      url: `${home}/releases/download/v${version}/${name}`,
      sha256: hash,
      SHA256: hash.toUpperCase(),
    };
    return values[kind];
  };
  return template.replaceAll(/\{\{([^{}]*)\}\}/g, (_, key: string) => {
    const [kind = '', end] = key.split(':');
    const value = end === undefined ? plain[kind] : ofPackage(kind, end);
    if (value === undefined) throw new Error(`A template asks for "${key}", which nothing fills.`);
    return value;
  });
}
