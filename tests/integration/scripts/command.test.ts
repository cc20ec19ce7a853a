import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type Command, run } from '../../../scripts/command';

const node = (code: string): Command => ({ file: process.execPath, args: ['-e', code] });

describe('running a program', () => {
  it('returns its output and its exit code', async () => {
    const ended = await run(node('console.log("out"); console.error("err"); process.exit(3)'), { output: 'kept' });
    expect(ended.code).toBe(3);
    expect(ended.text).toContain('out');
    expect(ended.text).toContain('err');
  });

  it('reports why one couldn’t be started', async () => {
    const ended = await run({ file: 'no-such-program', args: [] }, { output: 'kept' });
    expect(ended.code).toBe(127);
    expect(ended.text).toContain('no-such-program');
  });

  it('ends one that takes too long', async () => {
    const ended = await run(node('setInterval(() => {}, 1000)'), { output: 'kept', limitMs: 500 });
    expect(ended.code).toBe(124);
    expect(ended.text).toContain('longer than 0.5 s');
  });

  it('ends what a program left running', async () => {
    const leaveOneBehind = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      console.log(child.pid);
      child.unref();`;
    const ended = await run(node(leaveOneBehind), { output: 'kept', limitMs: 10_000 });
    const left = Number(ended.text);
    await expect.poll(() => isRunning(left)).toBe(false);
  });

  it('does not wait for a daemon that holds its output open', async () => {
    const leaveADaemon = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'inherit', detached: true });
      console.log(child.pid);
      child.unref();`;
    const ended = await run(node(leaveADaemon), { output: 'kept' });
    const daemon = Number(ended.text);
    expect(await isRunning(daemon)).toBe(true);
    process.kill(daemon);
  });
});

/** A zombie counts as ended: who should collect it is not ours to say. */
async function isRunning(id: number): Promise<boolean> {
  const status = await readFile(`/proc/${String(id)}/status`, 'utf8').catch(() => '');
  if (process.platform === 'linux') {
    return status !== '' && !/^State:\s*Z/m.test(status);
  }
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
