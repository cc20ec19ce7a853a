import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sandboxClient } from './client';

const ROOT = join(import.meta.dirname, '../../..');
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

function run(file: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', join('src/sandbox', file), ...args], { cwd: ROOT });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, text }));
  return { child, ended, output: () => text };
}

describe('npm run sandbox', () => {
  it('prints how to use it, serves, logs requests without secrets, and ends on Ctrl+C', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-cli-'));
    const { child, ended, output } = run(
      'command/cli.ts',
      '--port',
      '0',
      '--state',
      join(folder, 's.json'),
      '--fault',
      'latency,ms=1',
    );
    await expect.poll(output, { timeout: 20_000 }).toContain('Stop with Ctrl+C');
    const shown = (label: string): string => new RegExp(`${label} +(\\S+)`).exec(output())?.[1] ?? '';
    const headers = { Authorization: `Bearer ${shown('API key')}`, 'X-User-ID': shown('User ID') };

    const greeting = output().length;
    const reply = await fetch(`${shown('Base URL')}/protected`, { headers });
    expect(reply.status).toBe(200);
    await expect.poll(() => output().slice(greeting)).toMatch(/200 {2}GET \/protected {2}\(latency\)/);
    expect(output().slice(greeting)).not.toContain(shown('API key'));

    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
    await rm(folder, { recursive: true });
  });

  it('reports which port is in use and what to do', async () => {
    const other = await sandboxClient();
    const { code, text } = await run('command/cli.ts', '--port', String(other.sandbox.port), '--state', 'memory').ended;
    expect(code).toBe(1);
    expect(text).toContain(`Port ${String(other.sandbox.port)} is in use. Choose another with --port`);
  });

  it('rejects unknown flags, and explains the known ones', async () => {
    const [wrong, help] = await Promise.all([
      run('command/cli.ts', '--prot', '1').ended,
      run('command/cli.ts', '--help').ended,
    ]);
    expect(wrong.code).toBe(2);
    expect(wrong.text).toContain('--help');
    expect(help.code).toBe(0);
    expect(help.text).toContain('--rate-limit N');
  });
});

describe('the program that the app starts', () => {
  it('explains how to start it when started manually', async () => {
    const { code, text } = await run('server/process.ts').ended;
    expect(code).toBe(1);
    expect(text).toContain('npm run sandbox');
  });
});
