import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { createAbout } from '@backend/about/about-module';
import { failed, ok } from '@domain/errors/errors';

const NOTICES = [
  { name: 'SQLite', version: '3.50.0', kind: 'work', partOf: 'driver', licence: 'blessing', text: 'May you do good.' },
  { name: 'zod', version: '4.0.0', kind: 'package', partOf: null, licence: 'MIT', text: 'MIT License' },
];

function aboutWith(notices: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'about-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const noticesFile = join(folder, 'notices');
  if (notices !== null) writeFileSync(noticesFile, brotliCompressSync(notices));
  const store = { sqliteVersion: () => '3.50.0' };
  return { noticesFile, ...createAbout({ version: '1.2.3', store, noticesFile }) };
}

it('reads the versions of the app and of what it runs on, and nothing about the user', () => {
  const read = aboutWith(null).handlers['about.read']({});
  expect(read).toMatchObject({
    ok: true,
    value: { versions: { app: '1.2.3', node: process.versions.node, sqlite: '3.50.0' } },
  });
  expect(JSON.stringify(read)).not.toContain(process.cwd());
});

it('lists licences without their texts, and reads one text at a time', async () => {
  const { handlers } = aboutWith(JSON.stringify(NOTICES));
  expect(await handlers['about.licences']({})).toEqual(ok(NOTICES.map(({ text: _text, ...component }) => component)));
  expect(await handlers['about.licence']({ index: 1 })).toEqual(ok({ text: 'MIT License' }));
  expect(await handlers['about.licence']({ index: 2 })).toEqual(failed({ kind: 'not-found', what: 'licences' }));
});

it('reports a missing or damaged file of licences, and reads it again when asked again', async () => {
  const { handlers, noticesFile } = aboutWith('[{"name":"zod"}]');
  expect(await handlers['about.licences']({})).toEqual(failed({ kind: 'not-found', what: 'licences' }));
  writeFileSync(noticesFile, brotliCompressSync(JSON.stringify(NOTICES)));
  expect(await handlers['about.licence']({ index: 0 })).toEqual(ok({ text: 'May you do good.' }));
});
