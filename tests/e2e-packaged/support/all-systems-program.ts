import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { repositoryRoot } from '../../../scripts/repository';

const [folder = ''] = process.argv.slice(2);

const HELPERS = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map((suffix) => `Electron Helper${suffix}`);

/** Chromium's texts in languages that ship, and in others. */
const LOCALES = ['de', 'en-GB', 'en-US', 'fr', 'hi', 'pt-BR', 'sv'];
const MAC_LOCALES = ['de', 'en', 'en_GB', 'fr', 'hi', 'pt_BR', 'sv'];
const FRAMEWORK = 'Electron.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Resources';

const named = (names: readonly string[], path: (name: string) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [path(name), '']));

function plist(executable: string): string {
  return `<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${executable}</string></dict></plist>`;
}

function bundle(path: string, executable: string): Readonly<Record<string, string>> {
  return {
    [`${path}/Contents/Info.plist`]: plist(executable),
    [`${path}/Contents/MacOS/${executable}`]: '',
    [`${path}/Contents/Resources/en.lproj/locale.pak`]: '',
  };
}

/** The files that electron-builder expects in Electron's folder, without content. */
const DISTRIBUTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  linux: { electron: '', 'resources/default': '', ...named(LOCALES, (name) => `locales/${name}.pak`) },
  win32: { 'electron.exe': '', 'resources/default': '', ...named(LOCALES, (name) => `locales/${name}.pak`) },
  darwin: Object.assign(
    bundle('Electron.app', 'Electron'),
    named(MAC_LOCALES, (name) => `${FRAMEWORK}/${name}.lproj/locale.pak`),
    ...HELPERS.map((name) => bundle(`Electron.app/Contents/Frameworks/${name}.app`, name)),
  ) as Readonly<Record<string, string>>,
};

async function writeDistribution(system: string): Promise<string> {
  const distribution = join(folder, `electron-${system}`);
  for (const [path, text] of Object.entries(DISTRIBUTIONS[system] ?? {})) {
    await mkdir(join(distribution, path, '..'), { recursive: true });
    await writeFile(join(distribution, path), text);
  }
  return distribution;
}

/**
 * Packages the built app for all three systems and both architectures into the folder that is the
 * argument, around an Electron of empty files: enough for everything that lies in `resources`.
 */
async function main(): Promise<void> {
  const both = (): Map<Arch, string[]> =>
    new Map([
      [Arch.x64, ['dir']],
      [Arch.arm64, ['dir']],
    ]);
  await build({
    projectDir: repositoryRoot,
    publish: 'never',
    targets: new Map([Platform.LINUX, Platform.WINDOWS, Platform.MAC].map((platform) => [platform, both()])),
    config: {
      directories: { output: join(folder, 'packages') },
      electronVersion: '0.0.0',
      electronDist: ({ platformName }) => writeDistribution(platformName),
      // There is no executable to write these into.
      electronFuses: null,
      disableAsarIntegrity: true,
      win: { signAndEditExecutable: false },
      mac: { identity: null },
    },
  });
}

void main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
