import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../../scripts/command';
import { makePrivateHome } from '../../../scripts/session/private-session';
import { inSessions, joinSession } from '../../../scripts/session/several-sessions';

it('a command has several sessions, each with a home and a bus of its own, and a process moves between them', async () => {
  const homes = await Promise.all([1, 2].map(() => makePrivateHome(process.env)));
  const folder = await mkdtemp(join(tmpdir(), 'campaign-desk-sessions-'));
  try {
    const report = join(folder, 'environment');
    // It notes what it finds while both buses are there.
    const program = {
      file: 'sh',
      args: [
        '-c',
        `env -0 > ${report} && dbus-send --session --dest=org.freedesktop.DBus / org.freedesktop.DBus.ListNames`,
      ],
    };
    const { command, env } = inSessions(program, homes, false);
    expect(await run(command, { env, output: 'kept', limitMs: 30_000 })).toMatchObject({ code: 0 });

    const lines = readFileSync(report, 'utf8').split('\0');
    expect(lines).toContain(`HOME=${homes[1]?.folder ?? ''}`);
    const joined = [0, 1, 2].map((index) => {
      const mine: NodeJS.ProcessEnv = { ...env };
      joinSession(mine, index);
      return { home: mine['HOME'], bus: mine['DBUS_SESSION_BUS_ADDRESS'], path: mine['PATH'] };
    });
    expect(joined.map(({ home }) => home)).toEqual([homes[0], homes[1], homes[0]].map((home) => home?.folder));
    expect(new Set(joined.map(({ bus }) => bus)).size).toBe(2);
    expect(lines).toContain(`DBUS_SESSION_BUS_ADDRESS=${joined[1]?.bus ?? ''}`);
    // All else is the process's own.
    expect(new Set(joined.map(({ path }) => path))).toEqual(new Set([env['PATH']]));
  } finally {
    await Promise.all(homes.map((home) => home.remove()));
    await rm(folder, { recursive: true, force: true });
  }
  expect(homes.some((home) => existsSync(home.folder))).toBe(false);
});

it('a process without several sessions stays where it is', () => {
  const env = { HOME: '/home/me', DISPLAY: ':0' };
  joinSession(env, 1);
  expect(env).toEqual({ HOME: '/home/me', DISPLAY: ':0' });
});
