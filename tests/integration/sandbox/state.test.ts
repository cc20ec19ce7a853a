import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CAMPAIGN, KEY, sandboxClient, USER } from './client';

let folder = '';
let stateFile = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-state-'));
  stateFile = join(folder, 'deep', 'state.json');
});

afterEach(() => rm(folder, { recursive: true }));

describe('the state file', () => {
  it('restores campaigns and their recipients', async () => {
    const first = await sandboxClient({ stateFile });
    await first.send('PATCH', CAMPAIGN, { name: 'Kept ✓', recipients: [{ phone_number: '+14155550104' }] });
    const campaign = (await first.send('GET', CAMPAIGN)).json;
    await first.close();

    const second = await sandboxClient({ stateFile });
    expect(second.sandbox.movedAside).toBeNull();
    expect((await second.send('GET', CAMPAIGN)).json).toEqual(campaign);
    expect((await second.send('GET', '/__sandbox/campaigns/cmp_march_renewals/recipients')).json).toEqual({
      recipients: [{ phone_number: '+14155550104', metadata: {}, assistant_overrides: {} }],
    });
  });

  it('is on disk before the response is sent, and complete at every moment', async () => {
    const { send } = await sandboxClient({ stateFile });
    for (let n = 1; n <= 20; n += 1) {
      const [, text] = await Promise.all([
        send('PATCH', CAMPAIGN, { max_concurrency: n }),
        readFile(stateFile, 'utf8'),
      ]);
      expect(() => JSON.parse(text) as unknown).not.toThrow();
      expect(await readFile(stateFile, 'utf8')).toContain(`"max_concurrency": ${String(n)}`);
    }
    expect(await readdir(join(folder, 'deep'))).toEqual(['state.json']);
  });

  it('contains neither key nor user ID, and is readable by its owner only', async () => {
    const { send } = await sandboxClient({ stateFile });
    await send('PATCH', CAMPAIGN, { name: 'x' });
    await send('POST', '/__sandbox/reset');
    const text = await readFile(stateFile, 'utf8');
    expect(text).not.toContain(KEY);
    expect(text).not.toContain(USER);
    if (process.platform !== 'win32') expect((await stat(stateFile)).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['cut short', '{"version": 1, "camp'],
    ['of another shape', '{"version": 1, "campaigns": [{"name": "x"}], "recipientLists": []}'],
    ['of a later version', '{"version": 2}'],
    ['empty', ''],
  ])('that is %s is set aside, reported, and replaced by samples', async (_, damaged) => {
    const file = join(folder, 'state.json');
    await writeFile(file, damaged);
    const { send, sandbox } = await sandboxClient({ stateFile: file });
    expect(await readFile(sandbox.movedAside ?? '', 'utf8')).toBe(damaged);
    expect((await send('GET', CAMPAIGN)).status).toBe(200);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: 1 });
  });

  it('that can’t be written returns 500, and discards the change', async () => {
    const { send } = await sandboxClient({ stateFile });
    await rm(join(folder, 'deep'), { recursive: true });
    await writeFile(join(folder, 'deep'), 'a file where the folder was');
    const reply = await send('PATCH', CAMPAIGN, { name: 'Lost' });
    expect(reply.status).toBe(500);
    expect(reply.text).toBe('Internal Server Error');
    expect((await send('GET', CAMPAIGN)).json).not.toMatchObject({ name: 'Lost' });
  });

  it('that is a folder prevents the sandbox from starting', async () => {
    await expect(sandboxClient({ stateFile: folder })).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
