import { formatJson } from '@domain/json/json-text';
import { provideDateFormat } from '@domain/time/date-format';
import { provideDateTexts } from '@domain/time/date-texts';
import { loadReviewTexts, type ReviewTexts } from '@text/reviewing';
import { draftAsMarkdown, type DraftToCopy } from '../review/markdown';
import { type ReviewInput, wholeReview } from '../review/review';
import type { ReviewTask, ReviewTasks } from './messages';

type Output<Task extends ReviewTask> = ReviewTasks[Task]['output'];

/** What the worker does, in the language and the date format of the page that asks. */
export const REVIEW_WORK: {
  readonly [Task in ReviewTask]: (input: ReviewTasks[Task]['input']) => Output<Task> | Promise<Output<Task>>;
} = {
  review: async (input) => wholeReview(input, await textsFor(input)),
  markdown: async (input) => draftAsMarkdown(input, await textsFor(input)),
  format: formatJson,
};

/** Loads the texts, and has dates written as the user writes them. */
async function textsFor({
  language,
  dateFormat,
}: Pick<ReviewInput | DraftToCopy, 'language' | 'dateFormat'>): Promise<ReviewTexts> {
  const text = await loadReviewTexts(language);
  provideDateFormat(() => dateFormat);
  provideDateTexts(() => text.frame.dates);
  return text;
}
