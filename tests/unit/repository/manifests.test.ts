import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { fillManifest, readChecksums } from '../../../scripts/release/fill-manifest';
import { repositoryRoot } from '../../../scripts/repository';

const folder = join(repositoryRoot, 'packaging');
const FACTS = {
  version: '1.2.3',
  homepage: 'https://github.com/them/desk/',
  date: '2026-01-31',
  checksums: readChecksums(
    ['x64.exe', 'universal.dmg', 'x64.tar.gz']
      .map((end, index) => `${String(index + 10).repeat(32)}  campaign-desk-1.2.3-${end}\n`)
      .join(''),
  ),
};
const FLATHUB_ID = 'app.campaign_desk.CampaignDesk';

function filled(path: string): string {
  return fillManifest(readFileSync(join(folder, path), 'utf8'), FACTS);
}

describe('a template of a manifest', () => {
  it('is filled with the address and the hash of a package', () => {
    expect(fillManifest('{{version}} {{notes}}', FACTS)).toBe('1.2.3 https://github.com/them/desk/releases/tag/v1.2.3');
    expect(fillManifest('{{url:x64.exe}} {{sha256:x64.exe}}', FACTS)).toBe(
      `https://github.com/them/desk/releases/download/v1.2.3/campaign-desk-1.2.3-x64.exe ${'10'.repeat(32)}`,
    );
  });

  it.each([
    ['{{sha256:arm64.exe}}', 'SHA256SUMS has no campaign-desk-1.2.3-arm64.exe'],
    ['{{author}}', 'asks for "author"'],
    ['{{md5:x64.exe}}', 'asks for "md5:x64.exe"'],
  ])('is refused with %s', (template, problem) => {
    expect(() => fillManifest(template, FACTS)).toThrow(problem);
  });
});

describe('the manifests for winget', () => {
  /** As winget's schemas 1.10.0 have these fields. */
  const common = {
    PackageIdentifier: z.string().regex(/^[^.\s\\/:*?"<>|]{1,32}(\.[^.\s\\/:*?"<>|]{1,32}){1,7}$/),
    PackageVersion: z.string().regex(/^[^\\/:*?"<>|\s]{1,128}$/),
    ManifestVersion: z.literal('1.10.0'),
  };
  const schemas = {
    'CampaignDesk.CampaignDesk.yaml': z.strictObject({
      ...common,
      DefaultLocale: z.literal('en-US'),
      ManifestType: z.literal('version'),
    }),
    'CampaignDesk.CampaignDesk.installer.yaml': z.strictObject({
      ...common,
      InstallerType: z.literal('nullsoft'),
      Scope: z.literal('user'),
      InstallModes: z.array(z.enum(['interactive', 'silent', 'silentWithProgress'])),
      UpgradeBehavior: z.enum(['install', 'uninstallPrevious', 'deny']),
      ReleaseDate: z.iso.date(),
      Protocols: z.array(z.string().max(2048)).max(64),
      FileExtensions: z.array(z.string().regex(/^[^.\\/:*?"<>|]{1,64}$/)),
      Installers: z
        .array(
          z.strictObject({
            Architecture: z.enum(['x86', 'x64', 'arm', 'arm64', 'neutral']),
            InstallerUrl: z.url({ protocol: /^https$/ }),
            InstallerSha256: z.string().regex(/^[A-F0-9]{64}$/),
          }),
        )
        .min(1),
      ManifestType: z.literal('installer'),
    }),
    'CampaignDesk.CampaignDesk.locale.en-US.yaml': z.strictObject({
      ...common,
      PackageLocale: z.literal('en-US'),
      Publisher: z.string().min(2).max(256),
      PublisherUrl: z.url(),
      PackageName: z.string().min(2).max(256),
      PackageUrl: z.url(),
      License: z.string().min(3).max(512),
      ShortDescription: z.string().min(3).max(256),
      ReleaseNotesUrl: z.url(),
      Tags: z.array(z.string().min(1).max(40)).max(16),
      ManifestType: z.literal('defaultLocale'),
    }),
  };

  it('are one of each kind', () => {
    expect(readdirSync(join(folder, 'winget')).sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(Object.entries(schemas))('%s has the fields of its schema', (name, schema: z.ZodType) => {
    expect(schema.safeParse(parse(filled(`winget/${name}`))).error).toBeUndefined();
  });

  it('names the file type and the links that the installer registers', () => {
    const installer = z
      .object({ Protocols: z.array(z.string()), FileExtensions: z.array(z.string()) })
      .parse(parse(filled('winget/CampaignDesk.CampaignDesk.installer.yaml')));
    const config = z
      .object({
        fileAssociations: z.array(z.object({ ext: z.string() })),
        protocols: z.array(z.object({ schemes: z.array(z.string()) })),
      })
      .parse(parse(readFileSync(join(repositoryRoot, 'electron-builder.yml'), 'utf8')));
    expect(installer.FileExtensions).toEqual(config.fileAssociations.map(({ ext }) => ext));
    expect(installer.Protocols).toEqual(config.protocols.flatMap(({ schemes }) => schemes));
  });

  it('installs what the installer is: for one user', () => {
    const config = readFileSync(join(repositoryRoot, 'electron-builder.yml'), 'utf8');
    expect(z.object({ nsis: z.object({ perMachine: z.boolean() }) }).parse(parse(config)).nsis.perMachine).toBe(false);
  });
});

describe('the cask for Homebrew', () => {
  it('has its stanzas in the order that Homebrew demands, with quoted values and one end', () => {
    const cask = filled('homebrew/campaign-desk.rb');
    const lines = cask.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
    expect(lines[0]).toBe('cask "campaign-desk" do');
    expect(lines.at(-1)).toBe('end');
    const [, ...body] = lines
      .slice(0, -1)
      .join('\n')
      .split(/\n(?= {2}[a-z])/);
    const stanzas = body.map(
      (stanza) => /^ {2}([a-z_\d]+) (?:"[^"]+"|trash: \[(?:\n {4}"[^"]+",)+\n {2}\])$/.exec(stanza)?.[1],
    );
    expect(stanzas).toEqual(['version', 'sha256', 'url', 'name', 'desc', 'homepage', 'app', 'zap']);
    expect(cask).toContain(`sha256 "${'11'.repeat(32)}"`);
    const trash = [...cask.matchAll(/^ {4}"(.*)",$/gm)].map(([, path = '']) => path);
    expect(trash).toEqual([...trash].sort());
    const { appId, productName } = z
      .object({ appId: z.string(), productName: z.string() })
      .parse(parse(readFileSync(join(repositoryRoot, 'electron-builder.yml'), 'utf8')));
    for (const path of trash) expect(path).toMatch(new RegExp(`^~/Library/.*(${appId}|${productName})`));
    expect(/desc "([^"]*)"/.exec(cask)?.[1]).toMatch(/^(?!A |An |The )[A-Z].{1,78}[^.]$/);
  });
});

describe('the manifest for Flathub', () => {
  const manifestSchema = z.strictObject({
    id: z.literal(FLATHUB_ID),
    runtime: z.literal('org.freedesktop.Platform'),
    'runtime-version': z.string().regex(/^\d\d\.08$/),
    sdk: z.literal('org.freedesktop.Sdk'),
    base: z.literal('org.electronjs.Electron2.BaseApp'),
    'base-version': z.string(),
    command: z.string(),
    'separate-locales': z.boolean(),
    'finish-args': z.array(z.string().regex(/^--(share|socket|device|talk-name)=\S+$/)),
    modules: z.array(
      z.strictObject({
        name: z.string(),
        buildsystem: z.literal('simple'),
        'build-commands': z.array(z.string()),
        sources: z.array(
          z.union([
            z.strictObject({ type: z.literal('file'), path: z.string() }),
            z.strictObject({
              type: z.literal('archive'),
              url: z.url({ protocol: /^https$/ }),
              sha256: z.string().regex(/^[0-9a-f]{64}$/),
              'strip-components': z.literal(0),
              'only-arches': z.array(z.literal('x86_64')),
            }),
          ]),
        ),
      }),
    ),
  });
  const manifest = manifestSchema.parse(parse(filled(`flathub/${FLATHUB_ID}.yml`)));

  it('uses one version of the runtime, and cannot read the files of users', () => {
    expect(manifest['base-version']).toBe(manifest['runtime-version']);
    expect(manifest['finish-args'].join(' ')).not.toContain('filesystem');
  });

  it('has every file that it names beside it', () => {
    const files = manifest.modules.flatMap(({ sources }) =>
      sources.flatMap((source) => ('path' in source ? [source.path] : [])),
    );
    for (const file of files) {
      const path = file === 'icon.svg' ? join(repositoryRoot, 'build', file) : join(folder, 'flathub', file);
      expect(existsSync(path), file).toBe(true);
    }
    const commands = manifest.modules.flatMap((module) => module['build-commands']).join('\n');
    for (const file of files) expect(commands).toContain(file);
  });

  it('describes the app in well-formed AppStream data with what Flathub demands', () => {
    const elements = new Map<string, string>();
    const parser = new SaxesParser();
    const open: string[] = [];
    parser.on('opentag', ({ name }) => open.push(name));
    parser.on('text', (content) => {
      if (content.trim() !== '') elements.set(open.join('/'), content.trim());
    });
    parser.on('closetag', () => open.pop());
    parser.write(filled(`flathub/${FLATHUB_ID}.metainfo.xml`)).close();
    expect(elements.get('component/id')).toBe(FLATHUB_ID);
    expect(elements.get('component/launchable')).toBe(`${FLATHUB_ID}.desktop`);
    expect(elements.get('component/summary')?.length).toBeLessThanOrEqual(80);
    expect([...elements.keys()]).toEqual(
      expect.arrayContaining(
        ['metadata_license', 'project_license', 'name', 'developer/name', 'description/p', 'url'].map(
          (path) => `component/${path}`,
        ),
      ),
    );
    expect(filled(`flathub/${FLATHUB_ID}.metainfo.xml`)).toContain('<release version="1.2.3" date="2026-01-31">');
  });

  it('has a menu entry for the same window, file type and icon', () => {
    const entry = filled(`flathub/${FLATHUB_ID}.desktop`);
    expect(entry).toMatch(/^\[Desktop Entry\]\nType=Application\n/);
    expect(entry).toContain(`Icon=${FLATHUB_ID}\n`);
    expect(entry).toContain('StartupWMClass=campaign-desk\n');
    const config = readFileSync(join(repositoryRoot, 'electron-builder.yml'), 'utf8');
    const type = /mimeType: (\S+)/.exec(config)?.[1] ?? 'none';
    const scheme = /schemes:\n +- (\S+)/.exec(config)?.[1] ?? 'none';
    expect(entry).toContain(`MimeType=${type};x-scheme-handler/${scheme};\n`);
  });
});
