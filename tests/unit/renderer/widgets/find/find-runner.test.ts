import { expect, test } from 'vitest';
import type { FindResult } from '@domain/find/find-job';
import { FindRunner } from '@renderer/widgets/find/find-runner';

const JOB = {
  kind: 'find',
  text: 'a',
  query: { text: 'a', matchCase: false, wholeWord: false, isPattern: false },
} as const;
const DONE: FindResult = { kind: 'invalid' };

/** A runner whose workers and clock are in the test's hands. */
function runner() {
  const workers: { respond: (result: FindResult) => void; isTerminated: boolean; jobs: number }[] = [];
  let elapse = (): void => undefined;
  const made = new FindRunner(
    () => {
      const worker = { respond: (_result: FindResult): void => undefined, isTerminated: false, jobs: 0 };
      workers.push(worker);
      return {
        postMessage: () => (worker.jobs += 1),
        addEventListener: (_type, listener) => {
          worker.respond = (data) => {
            listener({ data });
          };
        },
        terminate: () => (worker.isTerminated = true),
      };
    },
    (_ms, run) => {
      elapse = run;
      return () => undefined;
    },
  );
  return {
    made,
    workers,
    elapse: () => {
      elapse();
    },
  };
}

test('one worker does one job after the other', async () => {
  const { made, workers } = runner();
  const first = made.run(JOB);
  workers[0]?.respond(DONE);
  expect(await first).toEqual(DONE);
  const second = made.run(JOB);
  workers[0]?.respond(DONE);
  expect(await second).toEqual(DONE);
  expect(workers.map(({ jobs }) => jobs)).toEqual([2]);
  made.stop();
  expect(workers[0]?.isTerminated).toBe(true);
});

test('a newer job ends the one before', async () => {
  const { made, workers } = runner();
  const old = made.run(JOB);
  const young = made.run(JOB);
  expect(await old).toBeNull();
  expect(workers[0]?.isTerminated).toBe(true);
  workers[0]?.respond(DONE);
  workers[1]?.respond({ kind: 'replacement', insert: null });
  expect(await young).toEqual({ kind: 'replacement', insert: null });
});

test('a job that takes too long is given up, and the next has another worker', async () => {
  const { made, workers, elapse } = runner();
  const slow = made.run(JOB);
  elapse();
  expect(await slow).toBe('slow');
  expect(workers[0]?.isTerminated).toBe(true);
  const next = made.run(JOB);
  workers[1]?.respond(DONE);
  expect(await next).toEqual(DONE);
});
