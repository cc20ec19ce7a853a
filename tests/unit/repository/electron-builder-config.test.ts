import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { repositoryRoot } from '../../../scripts/repository';

interface Validator {
  validateConfiguration(config: unknown, log: { isEnabled: boolean }): Promise<void>;
}

/**
 * electron-builder's own check against its JSON schema, which it makes before it packages anything.
 */
function validator(): Validator {
  const builder = createRequire(join(repositoryRoot, 'node_modules', 'electron-builder', 'package.json'));
  return builder('app-builder-lib/out/util/config/config') as Validator;
}

const text = readFileSync(join(repositoryRoot, 'electron-builder.yml'), 'utf8');
const problemsOf = (yaml: string): Promise<void> =>
  validator().validateConfiguration(parse(yaml), { isEnabled: false });

describe('the configuration of electron-builder', () => {
  it('satisfies its schema', async () => {
    await expect(problemsOf(text)).resolves.toBeUndefined();
  });

  it.each([
    ['an unknown key', 'asar: true', 'asarr: true'],
    ['a wrong type', 'npmRebuild: false', 'npmRebuild: [false]'],
    ['an option in the wrong place', 'category: Office', 'depends: []'],
    ['an unknown tool set', 'appimage: 1.0.3', 'appimage: 9.9.9'],
  ])('would be refused with %s', async (_what, right, wrong) => {
    expect(text).toContain(right);
    await expect(problemsOf(text.replace(right, wrong))).rejects.toThrow('Invalid configuration object');
  });

  it('gives every package a name with version and architecture, and without spaces', () => {
    const { artifactName } = z.object({ artifactName: z.string() }).parse(parse(text));
    expect(artifactName).toBe('${name}-${version}-${arch}.${ext}');
  });

  it('names the window as the menu entry is named, so that desktops connect the two', () => {
    const { linux } = z.object({ linux: z.object({ executableName: z.string() }) }).parse(parse(text));
    const { desktopName } = z
      .object({ desktopName: z.string() })
      .parse(JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')));
    expect(desktopName).toBe(`${linux.executableName}.desktop`);
  });

  it('installs on Windows for one user, with nothing that asks for an administrator', () => {
    const nsis = z.record(z.string(), z.unknown()).parse(z.object({ nsis: z.unknown() }).parse(parse(text)).nsis);
    expect(nsis).toMatchObject({ perMachine: false, packElevateHelper: false, deleteAppDataOnUninstall: false });
  });

  it('registers links on Windows for one user, and removes all that it registered with the app', () => {
    const script = readFileSync(join(repositoryRoot, 'build', 'installer.nsh'), 'utf8');
    const { protocols } = z
      .object({ protocols: z.array(z.object({ schemes: z.array(z.string()) })) })
      .parse(parse(text));
    const [, install = '', uninstall = ''] =
      /!macro customInstall\n(.*?)!macroend\s+!macro customUnInstall\n(.*?)!macroend/s.exec(script) ?? [];
    const keys = [...install.matchAll(/^ {2}WriteRegStr SHCTX "Software\\Classes\\([^"\\]+)/gm)].map(([, key]) => key);
    expect(install.trim().split('\n')).toHaveLength(keys.length);
    expect([...new Set(keys)]).toEqual(protocols.flatMap(({ schemes }) => schemes));
    expect(install).toContain('"URL Protocol" ""');
    // The address is one argument, whatever is in it.
    expect(install).toContain(`'"$INSTDIR\\\${APP_EXECUTABLE_FILENAME}" "%1"'`);
    expect(uninstall.trim()).toBe(`DeleteRegKey SHCTX "Software\\Classes\\${keys[0] ?? ''}"`);
  });

  it('lets the hardened runtime of macOS allow compiled JavaScript, and nothing else', () => {
    const { mac } = z
      .object({
        mac: z.object({
          hardenedRuntime: z.literal(true),
          entitlements: z.string(),
          entitlementsInherit: z.string(),
          target: z.array(z.object({ target: z.string(), arch: z.string() })),
        }),
      })
      .parse(parse(text));
    for (const file of [mac.entitlements, mac.entitlementsInherit]) {
      const entitlements = readFileSync(join(repositoryRoot, file), 'utf8').replaceAll(/<!--.*?-->/gs, '');
      const keys = [...entitlements.matchAll(/<key>([^<]+)<\/key>\s*<(\w+)\/>/g)].map(([, key, value]) => [key, value]);
      expect(keys).toEqual([['com.apple.security.cs.allow-jit', 'true']]);
    }
    expect(mac.target).toEqual([
      { target: 'dmg', arch: 'universal' },
      { target: 'zip', arch: 'universal' },
    ]);
  });
});
