import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { catchUnexpectedErrors } from '@main/start/unexpected-errors';

/** Catches the errors of a process of its own, and shows them as the test does. */
function catching(show: (reference: string) => Promise<void>) {
  const process = new EventEmitter();
  const reported: string[] = [];
  const report = (where: string): string => {
    reported.push(where);
    return String(reported.length);
  };
  const recorded: unknown[] = [];
  const record = (error: unknown): void => {
    // The log has it already, so that the record can hold its line.
    expect(reported.length).toBeGreaterThan(recorded.length);
    recorded.push(error);
  };
  catchUnexpectedErrors(report, record, show, process as unknown as NodeJS.Process);
  return { process, reported, recorded };
}

test('reports all unexpected errors, and shows one at a time', async () => {
  const shown: string[] = [];
  let close = (): void => undefined;
  const { process, reported, recorded } = catching((reference) => {
    shown.push(reference);
    return new Promise((resolve) => {
      close = resolve;
    });
  });
  process.emit('uncaughtException', new Error('one'));
  process.emit('unhandledRejection', new Error('two'));
  expect(shown).toEqual(['1']);
  close();
  await new Promise(setImmediate);
  process.emit('uncaughtException', new Error('three'));
  expect(shown).toEqual(['1', '3']);
  expect(reported).toEqual(['uncaught', 'unhandled', 'uncaught']);
  expect(recorded).toEqual([new Error('one'), new Error('two'), new Error('three')]);
});

test('reports an error that cannot be shown, and does not try to show that', async () => {
  let tries = 0;
  const { process, reported } = catching(() => {
    tries += 1;
    return Promise.reject(new Error('no text'));
  });
  process.emit('uncaughtException', new Error('one'));
  await new Promise(setImmediate);
  expect(reported).toEqual(['uncaught', 'showing-error']);
  expect(tries).toBe(1);
});
