import { expect, it } from 'vitest';
import { createSpellService } from '@backend/spelling/spell-service';

it('a dictionary that cannot be read fails its jobs and no others', async () => {
  const serve = createSpellService((language) =>
    language === 'de-DE'
      ? Promise.reject(new Error('no such file'))
      : Promise.resolve({ has: () => true, suggest: () => [] }),
  );
  const check = (id: number, language: 'de-DE' | 'en-US') => serve({ id, language, kind: 'check', words: ['a'] });
  expect(await check(1, 'de-DE')).toEqual({ id: 1, ok: false, detail: 'no such file' });
  expect(await check(2, 'en-US')).toEqual({ id: 2, ok: true, words: [] });
});

it('a curly apostrophe is as good as a straight one, and suggestions are few', async () => {
  const serve = createSpellService(() =>
    Promise.resolve({
      has: (word) => word === "isn't",
      suggest: (word) => Array.from({ length: 9 }, (_, n) => `${word}${String(n)}`),
    }),
  );
  const checked = await serve({ id: 1, language: 'en-US', kind: 'check', words: ['isn’t', 'is’nt'] });
  expect(checked).toEqual({ id: 1, ok: true, words: ['is’nt'] });
  const suggested = await serve({ id: 2, language: 'en-US', kind: 'suggest', word: 'a' });
  expect(suggested).toMatchObject({ words: ['a0', 'a1', 'a2', 'a3', 'a4'] });
});
