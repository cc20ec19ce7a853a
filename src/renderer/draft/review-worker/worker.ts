// First: it switches zod to what the page's CSP allows before any schema is built.
import '@kernel/jitless';
import { formatJson } from '@domain/json/json-text';
import { reviewTextsFor } from '@text/reviewing';
import { draftAsMarkdown } from '../review/markdown';
import { wholeReview } from '../review/review';
import type { ReviewRequest, ReviewResponse, ReviewTask, ReviewTasks } from './messages';

const text = reviewTextsFor(navigator.language);

/** The worker that reviews drafts with large texts, so that typing never waits for a comparison. */
const TASKS: { readonly [Task in ReviewTask]: (input: ReviewTasks[Task]['input']) => ReviewTasks[Task]['output'] } = {
  review: (input) => wholeReview(input, text),
  markdown: (input) => draftAsMarkdown(input, text),
  format: formatJson,
};

addEventListener('message', ({ data }: MessageEvent<ReviewRequest>) => {
  postMessage(responseTo(data));
});

function responseTo({ id, task, input }: ReviewRequest): ReviewResponse {
  try {
    // The compiler cannot see that a task's name and its input belong together.
    const run = TASKS[task] as (input: unknown) => unknown;
    return { id, ok: true, output: run(input) };
  } catch {
    return { id, ok: false };
  }
}
