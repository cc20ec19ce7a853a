import { describe, expect, it } from 'vitest';
import { errors as german } from '@text/de/errors';
import { errors as english } from '@text/en/errors';
import { errors as hindi } from '@text/hi/errors';

describe('messages of errors', () => {
  it('are the text of the error’s kind, with its details if the text has a place for them', () => {
    expect(english.error({ kind: 'work-offline' }).title).toBe('Work offline is on');
    expect(english.error({ kind: 'undecided', count: 3 }).title).toBe('3 fields still need a choice');
    expect(english.error({ kind: 'not-found', what: 'backup' }).title).toBe('This backup no longer exists');
  });

  it('read as a sentence of their language', () => {
    const error = { kind: 'work-offline' } as const;
    for (const [texts, stop] of [
      [english, '. '],
      [german, '. '],
      [hindi, '। '],
    ] as const) {
      const { title, help } = texts.error(error);
      expect(texts.sentence(error)).toBe(`${title}${stop}${help}`);
    }
  });
});
