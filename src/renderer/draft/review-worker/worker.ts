// First: it switches zod to what the page's CSP allows before any schema is built.
import '@kernel/jitless';
import type { ReviewRequest, ReviewResponse } from './messages';
import { REVIEW_WORK } from './tasks';

// The worker that reviews drafts with large texts, so that typing never waits for a comparison.
addEventListener('message', ({ data }: MessageEvent<ReviewRequest>) => {
  void responseTo(data).then((response) => {
    postMessage(response);
  });
});

async function responseTo({ id, task, input }: ReviewRequest): Promise<ReviewResponse> {
  try {
    // The compiler cannot see that a task's name and its input belong together.
    const run = REVIEW_WORK[task] as (input: unknown) => unknown;
    return { id, ok: true, output: await run(input) };
  } catch {
    return { id, ok: false };
  }
}
