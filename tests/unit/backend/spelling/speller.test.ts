import { describe, expect, it, vi } from 'vitest';
import type { SpellJob, SpellResponse } from '@backend/spelling/spell-job';
import { Speller } from '@backend/spelling/speller';

/** Threads in the test's hands. */
function threads() {
  const started: {
    readonly jobs: SpellJob[];
    respond: (response: SpellResponse) => void;
    end: (detail: string) => void;
    isTerminated: boolean;
  }[] = [];
  const speller = new Speller(() => {
    const thread = {
      jobs: [] as SpellJob[],
      respond: (_response: SpellResponse): void => undefined,
      end: (_detail: string): void => undefined,
      isTerminated: false,
    };
    started.push(thread);
    return {
      postMessage: (job) => thread.jobs.push(job),
      onMessage: (listener) => (thread.respond = listener),
      onEnd: (listener) => (thread.end = listener),
      terminate: () => (thread.isTerminated = true),
    };
  });
  return { speller, started };
}

const CHECK = { kind: 'check', words: ['wrod'] } as const;

describe('the thread for spelling', () => {
  it('starts with the first job, and gives each job its own response', async () => {
    const { speller, started } = threads();
    expect(started).toHaveLength(0);
    const [one, two] = [speller.run('en-US', CHECK), speller.run('de-DE', { kind: 'suggest', word: 'wrod' })];
    expect(started[0]?.jobs.map(({ id, language }) => [id, language])).toEqual([
      [1, 'en-US'],
      [2, 'de-DE'],
    ]);
    started[0]?.respond({ id: 2, ok: true, words: ['word'] });
    started[0]?.respond({ id: 1, ok: true, words: ['wrod'] });
    expect(await Promise.all([one, two])).toEqual([['wrod'], ['word']]);
  });

  it('fails what waits when it ends, and the next job starts another', async () => {
    const { speller, started } = threads();
    const lost = speller.run('en-US', CHECK);
    started[0]?.end('out of memory');
    await expect(lost).rejects.toThrow('out of memory');
    const next = speller.run('en-US', CHECK);
    started[1]?.respond({ id: 2, ok: false, detail: 'no file' });
    await expect(next).rejects.toThrow('no file');
  });

  it('settles when the thread has ended, which fails what waits, and starts another one later', async () => {
    const { speller, started } = threads();
    await speller.settle();
    const lost = speller.run('en-US', CHECK);
    let hasSettled = false;
    const settled = speller.settle().then(() => (hasSettled = true));
    await expect(lost).rejects.toThrow('it was asked to');
    expect([started[0]?.isTerminated, hasSettled]).toEqual([true, false]);
    started[0]?.end('');
    await settled;
    void speller.run('en-US', CHECK).catch(() => undefined);
    expect(started).toHaveLength(2);
  });

  it('ends after a time without a job, and not while one waits', async () => {
    vi.useFakeTimers();
    try {
      const { speller, started } = threads();
      const first = speller.run('en-US', CHECK);
      started[0]?.respond({ id: 1, ok: true, words: [] });
      await first;
      const second = speller.run('en-US', CHECK);
      vi.advanceTimersByTime(600_000);
      expect(started[0]?.isTerminated).toBe(false);
      started[0]?.respond({ id: 2, ok: true, words: [] });
      await second;
      vi.advanceTimersByTime(600_000);
      expect(started[0]?.isTerminated).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
