import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { run } from '../../scripts/command';
import { fillManifest } from '../../scripts/release/fill-manifest';
import { repositoryRoot } from '../../scripts/repository';

const NAME = 'app.campaign_desk.CampaignDesk.metainfo.xml';

test('the description of the app for software centres satisfies appstreamcli', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-desk-metainfo-'));
  try {
    const template = await readFile(join(repositoryRoot, 'packaging', 'flathub', NAME), 'utf8');
    const facts = {
      version: '1.2.3',
      homepage: 'https://github.com/them/desk',
      date: '2026-01-31',
      checksums: new Map(),
    };
    await writeFile(join(folder, NAME), fillManifest(template, facts));
    const command = { file: 'appstreamcli', args: ['validate', '--no-net', join(folder, NAME)] };
    const { code, text } = await run(command, { output: 'kept', limitMs: 60_000 });
    expect(code, text).toBe(0);
    expect(text).not.toMatch(/^[EW]: /m);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
