import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startHunspell } from '@backend/spelling/hunspell';
import { createSpellService } from '@backend/spelling/spell-service';
import type { SpellingLanguage } from '@domain/spelling/languages';
import { DICTIONARIES } from '../../../../scripts/build/dictionaries';

const read = (language: SpellingLanguage, kind: 'aff' | 'dic'): Uint8Array =>
  readFileSync(join('node_modules', DICTIONARIES[language], `index.${kind}`));
const started = startHunspell();
const serve = createSpellService(async (language) => {
  const load = await started;
  return load({ aff: read(language, 'aff'), dic: read(language, 'dic') });
});

const check = async (language: SpellingLanguage, words: readonly string[]): Promise<unknown> =>
  serve({ id: 1, language, kind: 'check', words });
const suggest = async (language: SpellingLanguage, word: string): Promise<unknown> =>
  serve({ id: 2, language, kind: 'suggest', word });

describe('the dictionary that ships', () => {
  it.each([
    ['en-US', ['receive', 'color', "don't", 'don’t'], ['recieve', 'colour', 'teh']],
    ['en-GB', ['receive', 'colour', 'organise'], ['recieve', 'color']],
    [
      'de-DE',
      ['Telefonnummer', 'Erinnerungsanruf', 'Vertragsverlängerung', 'Straße', 'schön'],
      ['Telefonnumer', 'falsh'],
    ],
  ] as const)('of %s knows words and their forms, and not misspelled ones', async (language, right, wrong) => {
    expect(await check(language, [...right, ...wrong])).toEqual({ id: 1, ok: true, words: wrong });
  });

  it.each([
    ['en-US', 'recieve', 'receive'],
    ['de-DE', 'Telefonnumer', 'Telefonnummer'],
  ] as const)('of %s suggests for %s first %s, and few others', async (language, word, correction) => {
    const response = await suggest(language, word);
    expect(response).toMatchObject({ ok: true, words: expect.arrayContaining([correction]) as unknown });
    const { words } = response as { readonly words: readonly string[] };
    expect(words[0]).toBe(correction);
    expect(words.length).toBeLessThanOrEqual(5);
  });
});

it('a dictionary that cannot be read fails its jobs and no others', async () => {
  const broken = createSpellService((language) =>
    language === 'de-DE'
      ? Promise.reject(new Error('no such file'))
      : Promise.resolve({ has: () => true, suggest: () => [] }),
  );
  expect(await broken({ id: 1, language: 'de-DE', kind: 'check', words: ['a'] })).toEqual({
    id: 1,
    ok: false,
    detail: 'no such file',
  });
  expect(await broken({ id: 2, language: 'en-US', kind: 'check', words: ['a'] })).toEqual({
    id: 2,
    ok: true,
    words: [],
  });
});
