import type { ReviewResponse, ReviewTask, ReviewTasks } from './messages';

/** The part of a worker that is used here, so that tests can count what it is asked. */
export interface WorkerPort {
  postMessage: (message: unknown) => void;
  addEventListener: {
    (type: 'message', listener: (event: { readonly data: ReviewResponse }) => void): void;
    (type: 'error', listener: () => void): void;
  };
  terminate: () => void;
}

/** Runs tasks in the review worker, which is started with the first of them. */
export interface ReviewClient {
  /** Rejects when the worker fails; the next call starts another one. */
  run: <Task extends ReviewTask>(task: Task, input: ReviewTasks[Task]['input']) => Promise<ReviewTasks[Task]['output']>;
}

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * `start` makes the worker and resolves when the page has painted, so that a start of the app never
 * waits for it.
 */
export function createReviewClient(start: () => Promise<WorkerPort>): ReviewClient {
  const waiting = new Map<number, Waiting>();
  let starting: Promise<WorkerPort> | null = null;
  let last = 0;

  function handleResponse(response: ReviewResponse): void {
    const task = waiting.get(response.id);
    waiting.delete(response.id);
    if (response.ok) task?.resolve(response.output);
    else task?.reject(new Error('the review failed'));
  }
  function failAll(): void {
    starting = null;
    for (const { reject } of waiting.values()) reject(new Error('the review worker failed'));
    waiting.clear();
  }
  async function started(): Promise<WorkerPort> {
    const worker = await start();
    worker.addEventListener('message', ({ data }) => {
      handleResponse(data);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      failAll();
    });
    return worker;
  }

  return {
    async run<Task extends ReviewTask>(task: Task, input: ReviewTasks[Task]['input']) {
      last += 1;
      const id = last;
      starting ??= started();
      const worker = await starting;
      return new Promise<ReviewTasks[Task]['output']>((resolve, reject) => {
        // The worker returns a task with the output of its own type.
        waiting.set(id, { resolve: resolve as (output: unknown) => void, reject });
        worker.postMessage({ id, task, input });
      });
    },
  };
}
