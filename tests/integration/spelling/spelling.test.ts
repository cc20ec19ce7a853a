import { describe, expect, it } from 'vitest';
import type { SpellingLanguage } from '@domain/spelling/languages';
import { createTestBackend, restartedAfterCrash } from '../../support/create-test-backend';
import { startSpelling } from '../../support/spell-thread';

const begin = () => createTestBackend({ startSpelling }, 'modules');

describe('spelling, by the thread and the dictionaries that ship', () => {
  it.each([
    ['en-US', ['receive', 'color', 'don’t', 'well-known', 'Monday'], ['recieve', 'colour', 'teh']],
    ['en-GB', ['receive', 'colour', 'organise'], ['recieve', 'color']],
    [
      'de-DE',
      ['Telefonnummer', 'Vertragsverlängerung', 'Terminerinnerungsanruf', 'Straße', 'Ende-zu-Ende'],
      ['Telefonnumer', 'falsh', 'Vertragsverlängrung'],
    ],
  ] as const)(
    'knows words of %s, their forms and compounds, and not misspelled ones',
    async (language, right, wrong) => {
      const test = await begin();
      expect(await test.get('spelling.check', { language, words: [...right, ...wrong] })).toEqual({
        misspelled: wrong,
      });
    },
  );

  it.each([
    ['en-US', 'recieve', 'receive'],
    ['de-DE', 'Telefonnumer', 'Telefonnummer'],
  ] as const)('shows a menu with corrections of %s: %s, first %s, and few others', async (language, word, first) => {
    const test = await begin();
    const menu = { word, x: 1, y: 2, isByKeyboard: true, hasSelection: false };
    await test.get('spelling.showMenu', { ...menu, language });
    const [shown] = test.wordMenus;
    expect(shown).toMatchObject(menu);
    expect(shown?.suggestions[0]).toBe(first);
    expect(shown?.suggestions.length).toBeLessThanOrEqual(5);
  });

  it('knows the user’s own words in every language and after a restart, until they are removed', async () => {
    const test = await begin();
    const misspelledIn = (language: SpellingLanguage, of = test) =>
      of.get('spelling.check', { language, words: ['Kathanix', 'recieve'] });
    expect(await misspelledIn('en-US')).toEqual({ misspelled: ['Kathanix', 'recieve'] });
    expect(await test.get('spelling.addWord', { word: 'Kathanix' })).toEqual({ words: ['Kathanix'] });
    expect(test.events).toContainEqual({ name: 'changed', what: 'spelling' });
    expect(await misspelledIn('en-GB')).toEqual({ misspelled: ['recieve'] });

    const next = await restartedAfterCrash(test);
    expect(await next.get('spelling.words', {})).toEqual({ words: ['Kathanix'] });
    expect(await misspelledIn('en-US', next)).toEqual({ misspelled: ['recieve'] });
    await next.get('spelling.removeWord', { word: 'Kathanix' });
    expect(await misspelledIn('en-US', next)).toEqual({ misspelled: ['Kathanix', 'recieve'] });
  });

  it('checks thousands of words while main goes on responding', async () => {
    const test = await begin();
    const letters = (n: number): string => String(n).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
    const words = Array.from({ length: 2_000 }, (_, n) => `verlängerungs${letters(n)}`);
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    const { misspelled } = await test.get('spelling.check', { language: 'de-DE', words });
    clearInterval(counting);
    expect(misspelled.length).toBeGreaterThan(1_900);
    expect(turns).toBeGreaterThan(5);
  });
});
