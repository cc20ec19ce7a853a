import { expect, it } from 'vitest';
import { bootstrapInput, draftHash, draftOfHash } from '@contract/draft-window';

const DRAFT = '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';

it('the address of a draft’s window names the draft, and the main window’s names none', () => {
  expect(draftOfHash(draftHash(DRAFT))).toBe(DRAFT);
  expect(bootstrapInput(draftHash(DRAFT))).toEqual({ draftId: DRAFT });
  expect(bootstrapInput('')).toEqual({});
});

it.each(['#draft=', '#draft=1', `#draft=${DRAFT}0`, `#x#draft=${DRAFT}`, '#draft=../../etc'])(
  'the fragment %s names no draft',
  (hash) => {
    expect(draftOfHash(hash)).toBeNull();
  },
);
