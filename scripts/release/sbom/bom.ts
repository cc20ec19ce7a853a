import { createHash } from 'node:crypto';
import type { ThirdPartyComponent } from '../../../src/domain/system/third-party-notices';

/** The runtime inside a package, and the parts of it that have weaknesses of their own. */
export interface RuntimeVersions {
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  readonly v8: string;
}

export interface BomInput {
  readonly app: { readonly name: string; readonly version: string; readonly licence: string };
  readonly notices: readonly ThirdPartyComponent[];
  /** From `name@version` to the integrity that the lock file has, such as `sha512-…`. */
  readonly integrity: ReadonlyMap<string, string>;
  readonly runtime: RuntimeVersions;
  /** What the package runs on, such as `linux-x64`. */
  readonly system: string;
  /** The Electron that passed the whole test suite, or null if nobody says that one did. */
  readonly testedElectron: string | null;
  readonly time: Date;
}

interface Component {
  readonly type: 'application' | 'framework' | 'library';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly cpe?: string;
  readonly licenses?: readonly object[];
  readonly hashes?: readonly object[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

const CPES: Readonly<Record<string, string>> = {
  SQLite: 'sqlite:sqlite',
  Chromium: 'google:chrome',
  'Node.js': 'nodejs:node.js',
  Electron: 'electronjs:electron',
};

/**
 * Returns a CycloneDX 1.6 list of what is in one package. The same input gives the same document,
 * its serial number included.
 */
export function makeBom(input: BomInput): Readonly<Record<string, unknown>> {
  const { app, notices, runtime, system, testedElectron, time } = input;
  const root: Component = {
    type: 'application',
    'bom-ref': app.name,
    name: app.name,
    version: app.version,
    licenses: licencesOf(app.licence),
    properties: properties({ system, 'tested-electron': testedElectron ?? 'none' }),
  };
  const parts = notices
    .filter(({ kind }) => kind !== 'runtime')
    .map((notice) => ({ partOf: notice.partOf ?? root.name, component: describe(notice, input.integrity) }));
  const electron: Component = { ...framework('Electron', runtime.electron), licenses: licencesOf('MIT') };
  const all = [
    ...parts,
    { partOf: root.name, component: electron },
    ...[framework('Chromium', runtime.chrome), framework('Node.js', runtime.node), framework('V8', runtime.v8)].map(
      (component) => ({ partOf: electron.name, component }),
    ),
  ];
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { timestamp: time.toISOString(), lifecycles: [{ phase: 'build' }], component: root },
    components: all.map(({ component }) => component),
    dependencies: [root, ...all.map(({ component }) => component)].map((component) => ({
      ref: component['bom-ref'],
      dependsOn: all.filter(({ partOf }) => partOf === component.name).map((part) => part.component['bom-ref']),
    })),
  };
  return { ...bom, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(bom))}` };
}

function describe(notice: ThirdPartyComponent, integrity: ReadonlyMap<string, string>): Component {
  const { name, version, kind, licence } = notice;
  const hash = integrity.get(`${name}@${version ?? ''}`);
  const isPackage = kind !== 'work' || hash !== undefined;
  const ref = version === null ? name : `${name}@${version}`;
  return {
    type: 'library',
    'bom-ref': ref,
    name,
    ...(version === null ? {} : { version }),
    ...(isPackage && version !== null ? { purl: npmPurl(name, version) } : {}),
    ...cpeOf(name, version),
    licenses: licencesOf(licence),
    ...(hash === undefined ? {} : { hashes: [hashOf(hash)] }),
    properties: properties({ kind }),
  };
}

function framework(name: string, version: string): Component {
  return {
    type: 'framework',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    purl:
      name === 'Electron'
        ? npmPurl('electron', version)
        : `pkg:generic/${name.toLowerCase()}@${encodeURIComponent(version)}`,
    ...cpeOf(name, version),
  };
}

function npmPurl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`;
}

function cpeOf(name: string, version: string | null): { readonly cpe?: string } {
  const product = CPES[name];
  return product === undefined || version === null ? {} : { cpe: `cpe:2.3:a:${product}:${version}:*:*:*:*:*:*:*` };
}

function licencesOf(licence: string): readonly object[] {
  return /[ ()]/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];
}

function hashOf(integrity: string): object {
  const [algorithm = '', digest = ''] = integrity.split('-', 2);
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') };
}

function properties(values: Readonly<Record<string, string>>): NonNullable<Component['properties']> {
  return Object.entries(values).map(([name, value]) => ({ name: `campaign-desk:${name}`, value }));
}

/** A UUID of version 8, which is free to be a hash (source: RFC 9562, section 5.8). */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
