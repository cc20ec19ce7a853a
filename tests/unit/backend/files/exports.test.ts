import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { NameFile } from '@backend/files/exported-name';
import { createExporter, writing } from '@backend/files/exporter';
import { EXPORTING_COMMANDS, withKnownSecrets } from '@backend/ipc/exporting-commands';
import { schemasOf } from '@contract/index';
import { COMMAND_NAMES } from '@contract/names';
import { failed, ok } from '@domain/errors/errors';
import { native } from '@text/de/native';
import { repositoryRoot } from '../../../../scripts/repository';

const SOURCE = join(repositoryRoot, 'src');
/** Everything that runs in the main process. */
const LAYERS = ['backend', 'main'];

/** Every command that writes a file on the user's behalf, by the file that has its handler. */
const EXPORTS: Readonly<Record<string, readonly string[]>> = {
  'backend/diagnostics/diagnostics-module.ts': ['diagnostics.save'],
  'backend/draft-files/handlers.ts': ['drafts.export', 'drafts.exportRaw'],
  'backend/history/handlers.ts': ['history.export'],
  'backend/printing/printing-module.ts': ['review.savePdf'],
  'backend/recipients/export-handlers.ts': ['recipients.export', 'recipients.rejected', 'recipients.noted'],
  'backend/settings/settings-module.ts': ['settings.exportShortcuts'],
  'backend/suppression/suppression-module.ts': ['suppression.export'],
};
const COMMANDS = Object.values(EXPORTS).flat().sort();
/** Those that write several files into a folder. */
const FOLDER_COMMANDS = ['recipients.splitIntoFiles'];

/** How often each file of the main process says something. */
function sayings(pattern: RegExp): Readonly<Record<string, number>> {
  const found = LAYERS.flatMap((layer) =>
    readdirSync(join(SOURCE, layer), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(layer, name)),
  ).map((name) => [name.replaceAll('\\', '/'), readFileSync(join(SOURCE, name), 'utf8').match(pattern)?.length ?? 0]);
  return Object.fromEntries(found.filter(([, times]) => times !== 0).sort()) as Record<string, number>;
}

describe('files written for the user', () => {
  it('all go through one function', () => {
    expect(sayings(/\bexportFile\(/g)).toEqual(
      Object.fromEntries(Object.entries(EXPORTS).map(([file, commands]) => [file, commands.length])),
    );
    expect(sayings(/\bexportFiles\(/g)).toEqual({ 'backend/recipients/split-handlers.ts': FOLDER_COMMANDS.length });
    expect(EXPORTING_COMMANDS).toEqual(expect.arrayContaining(FOLDER_COMMANDS));
    expect(Object.keys(sayings(/\bchooseFolder\b|\bopenDirectory\b/g))).toEqual([
      'backend/files/folder-exporter.ts',
      'backend/start/modules.ts',
      'backend/start/ports.ts',
      'main/window/file-dialogs.ts',
    ]);
    // Nothing else can know a path that the user chose.
    expect(Object.keys(sayings(/\bchooseTarget\b|\bshowSaveDialog(Sync)?\b/g))).toEqual([
      'backend/files/exporter.ts',
      'backend/start/modules.ts',
      'backend/start/ports.ts',
      'main/window/file-dialogs.ts',
    ]);
  });

  it('report whether they contain the user ID, in every response that names a file', async () => {
    const naming: string[] = [];
    for (const name of COMMAND_NAMES) {
      const { output } = await schemasOf(name);
      if (!(output instanceof z.ZodObject) || !('file' in output.shape)) continue;
      naming.push(name);
      expect(Object.keys(output.shape), name).toContain('holdsUserId');
    }
    expect(naming.sort()).toEqual(COMMANDS);
  });

  it('are written after every stored secret was read', async () => {
    expect(EXPORTING_COMMANDS).toEqual(expect.arrayContaining([...COMMANDS, 'drafts.prepareDrag']));
    const order: string[] = [];
    const handlers = Object.fromEntries(EXPORTING_COMMANDS.map((name) => [name, () => order.push(name)])) as Record<
      (typeof EXPORTING_COMMANDS)[number],
      () => unknown
    >;
    const known = withKnownSecrets(handlers, async () => {
      await Promise.resolve();
      order.push('read');
    });
    for (const name of EXPORTING_COMMANDS) await known[name]();
    expect(order).toEqual(EXPORTING_COMMANDS.flatMap((name) => ['read', name]));
  });
});

const KEY = 'sk_live_stored_here';
const USER = 'user_of_mine';
const OUT: NameFile = ({ history }) => ({ title: history('out'), extension: 'txt', fallback: 'out' });

function exporting() {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-exports-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const target = join(folder, 'out.txt');
  const suggested: string[] = [];
  const exportFile = createExporter({
    newId: () => 'id',
    fileNames: native.fileNames,
    chooseTarget: (name) => {
      suggested.push(name);
      return Promise.resolve(target);
    },
    holdsSecret: (text) => text.includes(KEY),
    holdsUserId: (text) => text.includes(USER),
  });
  return { folder, target, suggested, exportFile };
}

/** A text around the size of the pieces in which a file is examined. */
const around = (text: string, at: number): readonly string[] => ['x'.repeat(at), text, 'y'.repeat(300_000)];

describe('an export', () => {
  it.each([0, 256 * 1024 - 10, 256 * 1024 - 1, 512 * 1024 - 5])(
    'with a secret that starts at byte %i is not written',
    async (at) => {
      const { folder, exportFile } = exporting();
      expect(await exportFile(OUT, writing(around(KEY, at)))).toEqual(
        failed({ kind: 'export', reason: 'holds-secret' }),
      );
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('with a user ID across two pieces is written, and reports that', async () => {
    const { target, exportFile } = exporting();
    expect(await exportFile(OUT, writing(around(USER, 256 * 1024 - 3)))).toEqual(
      ok({ file: 'out.txt', holdsUserId: true }),
    );
    expect(readFileSync(target, 'utf8')).toBe(around(USER, 256 * 1024 - 3).join(''));
    if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  it('is named in the language that is shown', async () => {
    const { suggested, exportFile } = exporting();
    await exportFile(OUT, writing(['text']));
    expect(suggested).toEqual(['Campaign Desk Verlauf out.txt']);
  });

  it('that fails leaves an existing file unchanged and no temporary file', async () => {
    const { folder, target, exportFile } = exporting();
    writeFileSync(target, 'as it was');
    function* broken(): Iterable<string> {
      yield 'half';
      throw new TypeError('not a function');
    }
    await expect(exportFile(OUT, writing(broken()))).rejects.toThrow('not a function');
    const refused = failed({ kind: 'storage', reason: 'failed' });
    expect(await exportFile(OUT, () => Promise.resolve(refused))).toEqual(refused);
    expect(readFileSync(target, 'utf8')).toBe('as it was');
    expect(readdirSync(folder)).toEqual(['out.txt']);
  });
});
