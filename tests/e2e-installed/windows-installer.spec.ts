import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Ended, run } from '../../scripts/command';
import { repositoryRoot } from '../../scripts/repository';

const SCRIPT = join(repositoryRoot, 'build', 'installer.nsh');

/** An installer as electron-builder makes it, with nothing but what we add to it. */
const installer = (include: string): string => `Unicode true
Name "Campaign Desk"
OutFile "installer.exe"
InstallDir "$LOCALAPPDATA\\Programs\\campaign-desk"
RequestExecutionLevel user
!define APP_EXECUTABLE_FILENAME "Campaign Desk.exe"
!include "${include}"
Section
  SetShellVarContext current
  SetOutPath "$INSTDIR"
  !insertmacro customInstall
  WriteUninstaller "$INSTDIR\\uninstall.exe"
SectionEnd
Section Uninstall
  SetShellVarContext current
  !insertmacro customUnInstall
SectionEnd
`;

async function compile(folder: string, include: string): Promise<Ended> {
  await writeFile(join(folder, 'installer.nsi'), installer(include));
  // -WX: a warning, such as one about an unknown variable, is an error.
  const command = { file: 'makensis', args: ['-WX', 'installer.nsi'] };
  return run(command, { cwd: folder, output: 'kept', limitMs: 60_000 });
}

test('what the installer for Windows does besides compiles without a warning', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-desk-nsis-'));
  try {
    const { code, text } = await compile(folder, SCRIPT);
    expect(code, text).toBe(0);
    expect((await stat(join(folder, 'installer.exe'))).size).toBeGreaterThan(10_000);
    const wrong = join(folder, 'wrong.nsh');
    await writeFile(wrong, (await readFile(SCRIPT, 'utf8')).replace('$INSTDIR', '$INSTALLDIR'));
    expect((await compile(folder, wrong)).code).not.toBe(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
