// First: it switches zod to what the page's CSP allows before any schema is built.
import '@kernel/jitless';
import { formatJson } from '@domain/json/json-text';
import { DEFAULT_DATE_FORMAT, provideDateFormat } from '@domain/time/date-format';
import { provideDateTexts } from '@domain/time/date-texts';
import { loadReviewTexts } from '@text/reviewing';
import { draftAsMarkdown } from '../review/markdown';
import { wholeReview } from '../review/review';
import type { ReviewRequest, ReviewResponse, ReviewTask, ReviewTasks } from './messages';

type Output<Task extends ReviewTask> = ReviewTasks[Task]['output'];

/** The worker that reviews drafts with large texts, so that typing never waits for a comparison. */
const TASKS: {
  readonly [Task in ReviewTask]: (input: ReviewTasks[Task]['input']) => Output<Task> | Promise<Output<Task>>;
} = {
  review: async (input) => {
    const text = await loadReviewTexts(input.language);
    provideDateFormat(() => input.dateFormat);
    provideDateTexts(() => text.frame.dates);
    return wholeReview(input, text);
  },
  markdown: async (input) => {
    const text = await loadReviewTexts(input.language);
    provideDateFormat(() => DEFAULT_DATE_FORMAT);
    provideDateTexts(() => text.frame.dates);
    return draftAsMarkdown(input, text);
  },
  format: formatJson,
};

addEventListener('message', ({ data }: MessageEvent<ReviewRequest>) => {
  void responseTo(data).then((response) => {
    postMessage(response);
  });
});

async function responseTo({ id, task, input }: ReviewRequest): Promise<ReviewResponse> {
  try {
    // The compiler cannot see that a task's name and its input belong together.
    const run = TASKS[task] as (input: unknown) => unknown;
    return { id, ok: true, output: await run(input) };
  } catch {
    return { id, ok: false };
  }
}
