import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@domain/settings/settings';
import { DEFAULT_SPELLING } from '@domain/spelling/languages';
import { SpellChecker } from '@renderer/state/spell-checker.svelte';
import { fakeMain } from '../fake-main';

const DRAFT = '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';

function checker({ text = '', spelling = DEFAULT_SPELLING }: { text?: string; spelling?: Settings['spelling'] } = {}) {
  const main = fakeMain({
    'spelling.check': ({ words }) => ({
      ok: true,
      value: { misspelled: words.filter((word) => word.startsWith('wr')) },
    }),
  });
  const app = {
    bridge: main.bridge,
    settings: { current: { ...DEFAULT_SETTINGS, spelling } },
    drafts: { openId: DRAFT },
    route: 'drafts',
    // The part of the app's state that the checker reads.
  } as unknown as ConstructorParameters<typeof SpellChecker>[0]['app'];
  let checks = 0;
  const made = new SpellChecker({
    app,
    locale: 'en-US',
    focusedText: () => text,
    checkAgain: () => {
      checks += 1;
    },
  });
  made.start();
  const ask = (...words: string[]) => main.checkers.at(-1)?.check(words);
  return { made, main, ask, checks: () => checks };
}

describe('the browser’s question which words are misspelled', () => {
  test('is answered by main, which is asked once for each word', async () => {
    const { ask, main, checks } = checker();
    expect(main.checkers.at(-1)?.language).toBe('en-US');
    expect(checks()).toBe(1);
    expect(await ask('right', 'wrong')).toEqual(['wrong']);
    expect(await ask('wrong', 'right', 'more')).toEqual(['wrong']);
    expect(main.inputs('spelling.check').map(({ words }) => words)).toEqual([['right', 'wrong'], ['more']]);
  });

  test('leaves out placeholders and addresses of the text, IDs and abbreviations', async () => {
    const { ask, main } = checker({ text: 'Hi {{wrst_name}}, see https://wrold.test and wrods' });
    expect(await ask('Hi', 'wrst', 'wrold', 'wrold.test', 'WRA', 'wr2', 'wrods')).toEqual(['wrods']);
    expect(main.inputs('spelling.check').map(({ words }) => words)).toEqual([['Hi', 'wrods']]);
  });

  test('has no misspelled word if the draft or the user wants none to be checked', async () => {
    for (const spelling of [
      { ...DEFAULT_SPELLING, isOn: false },
      { ...DEFAULT_SPELLING, drafts: { [DRAFT]: 'none' as const } },
    ]) {
      const { ask, main } = checker({ spelling });
      expect(await ask('wrong')).toEqual([]);
      expect(main.count('spelling.check')).toBe(0);
    }
  });

  test('asks main in the draft’s own language', async () => {
    const { ask, main } = checker({ spelling: { ...DEFAULT_SPELLING, drafts: { [DRAFT]: 'de-DE' } } });
    expect(await ask('wrong')).toEqual(['wrong']);
    expect(main.inputs('spelling.check')[0]?.language).toBe('de-DE');
  });

  test('asks again after the user’s own words have changed', async () => {
    const { ask, main, made } = checker();
    await ask('wrong');
    main.answers['spelling.check'] = () => ({ ok: true, value: { misspelled: [] } });
    made.start();
    expect(await ask('wrong')).toEqual([]);
    expect(main.count('spelling.check')).toBe(2);
  });

  test('asks no more in a language whose dictionary cannot be read', async () => {
    const { ask, main } = checker();
    main.answers['spelling.check'] = () => ({ ok: false, error: { kind: 'internal', reference: 'one' } });
    expect(await ask('wrong')).toEqual([]);
    expect(await ask('wrong')).toEqual([]);
    expect(main.count('spelling.check')).toBe(1);
  });
});
