import type { DraftToCopy } from '../review/markdown';
import type { Review, ReviewInput } from '../review/review';

/** What the page asks of the worker, and what it gets for it. */
export interface ReviewTasks {
  readonly review: { readonly input: ReviewInput; readonly output: Review };
  /** The review as Markdown. */
  readonly markdown: { readonly input: DraftToCopy; readonly output: string };
  /** JSON text in lines; `null` when it is not valid JSON. */
  readonly format: { readonly input: string; readonly output: string | null };
}
export type ReviewTask = keyof ReviewTasks;

export interface ReviewRequest<Task extends ReviewTask = ReviewTask> {
  readonly id: number;
  readonly task: Task;
  readonly input: ReviewTasks[Task]['input'];
}

export type ReviewResponse =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly id: number; readonly ok: false };
