import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { areThreadsRunning, noteThread } from '@backend/jobs/threads';

it('knows of a thread until it has ended, however it ends', async () => {
  const program = "require('node:worker_threads').parentPort.once('message', () => { throw new Error('over'); });";
  const [one, other] = [new Worker(program, { eval: true }), new Worker(program, { eval: true })];
  expect(areThreadsRunning()).toBe(false);
  noteThread(one);
  noteThread(other);
  await one.terminate();
  expect(areThreadsRunning()).toBe(true);
  const ended = new Promise((resolve) => other.once('exit', resolve));
  other.once('error', () => undefined);
  other.postMessage('end');
  await ended;
  expect(areThreadsRunning()).toBe(false);
});
