import { describe, expect, it } from 'vitest';
import { createReviewClient, type WorkerPort } from '@renderer/draft/review-worker/client';
import type { ReviewResponse } from '@renderer/draft/review-worker/messages';

/** A worker that answers when the test says so. */
class TestWorker implements WorkerPort {
  readonly asked: { id: number; task: string; input: unknown }[] = [];
  ended = false;
  private respondTo: (event: { readonly data: ReviewResponse }) => void = () => undefined;
  private failTo: () => void = () => undefined;

  postMessage = (message: unknown): void => {
    this.asked.push(message as { id: number; task: string; input: unknown });
  };
  addEventListener = (type: string, listener: unknown): void => {
    if (type === 'message') this.respondTo = listener as typeof this.respondTo;
    else this.failTo = listener as typeof this.failTo;
  };
  terminate = (): void => {
    this.ended = true;
  };
  respond(data: ReviewResponse): void {
    this.respondTo({ data });
  }
  fail(): void {
    this.failTo();
  }
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function client() {
  const workers: TestWorker[] = [];
  const made = createReviewClient(() => {
    const worker = new TestWorker();
    workers.push(worker);
    return Promise.resolve(worker);
  });
  return { workers, client: made };
}

describe('the client of the review worker', () => {
  it('starts no worker before it is used, and only one for all tasks', async () => {
    const { client: made, workers } = client();
    await settled();
    expect(workers).toHaveLength(0);
    const first = made.run('format', '[1]');
    const second = made.run('format', '[2]');
    await settled();
    expect(workers).toHaveLength(1);
    expect(workers[0]?.asked.map(({ input }) => input)).toEqual(['[1]', '[2]']);
    const [one, two] = workers[0]?.asked.map(({ id }) => id) ?? [];
    workers[0]?.respond({ id: two ?? 0, ok: true, output: 'two' });
    workers[0]?.respond({ id: one ?? 0, ok: true, output: 'one' });
    expect(await Promise.all([first, second])).toEqual(['one', 'two']);
  });

  it('rejects a failed task, and all of them if the worker fails; the next task starts a new worker', async () => {
    const { client: made, workers } = client();
    const failed = made.run('format', 'a').catch(() => 'rejected');
    await settled();
    workers[0]?.respond({ id: workers[0].asked[0]?.id ?? 0, ok: false });
    expect(await failed).toBe('rejected');

    const lost = made.run('format', 'b').catch(() => 'rejected');
    await settled();
    workers[0]?.fail();
    expect(await lost).toBe('rejected');
    expect(workers[0]?.ended).toBe(true);

    const again = made.run('format', 'c');
    await settled();
    expect(workers).toHaveLength(2);
    workers[1]?.respond({ id: workers[1].asked[0]?.id ?? 0, ok: true, output: 'c' });
    expect(await again).toBe('c');
  });
});
