import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { catchMistakes } from '@main/start/mistakes';

/** Catches what comes from a process of its own; `tell` is what the test says. */
function catching(tell: (reference: string) => Promise<void>) {
  const process = new EventEmitter();
  const noted: string[] = [];
  const note = (where: string): string => {
    noted.push(where);
    return String(noted.length);
  };
  catchMistakes(note, tell, process as unknown as NodeJS.Process);
  return { process, noted };
}

test('all mistakes are noted, and one at a time is told', async () => {
  const told: string[] = [];
  let heard = (): void => undefined;
  const { process, noted } = catching((reference) => {
    told.push(reference);
    return new Promise((resolve) => {
      heard = resolve;
    });
  });
  process.emit('uncaughtException', new Error('one'));
  process.emit('unhandledRejection', new Error('two'));
  expect(told).toEqual(['1']);
  heard();
  await new Promise(setImmediate);
  process.emit('uncaughtException', new Error('three'));
  expect(told).toEqual(['1', '3']);
  expect(noted).toEqual(['uncaught', 'unhandled', 'uncaught']);
});

test('a mistake that cannot be told is noted, and telling it is not tried again by itself', async () => {
  let tries = 0;
  const { process, noted } = catching(() => {
    tries += 1;
    return Promise.reject(new Error('no text'));
  });
  process.emit('uncaughtException', new Error('one'));
  await new Promise(setImmediate);
  expect(noted).toEqual(['uncaught', 'telling']);
  expect(tries).toBe(1);
});
