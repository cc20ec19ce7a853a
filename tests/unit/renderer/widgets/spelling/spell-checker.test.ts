import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@domain/settings/settings';
import { DEFAULT_SPELLING } from '@domain/spelling/spelling-settings';
import { SpellChecker } from '@renderer/widgets/spelling/spell-checker.svelte';
import { fakeMain, flushPromises } from '../../fake-main';

const DRAFT = '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';

function checker({
  spelling = DEFAULT_SPELLING,
  isFocused = true,
}: { spelling?: Settings['spelling']; isFocused?: boolean } = {}) {
  const main = fakeMain({
    'spelling.check': ({ words }) => ({
      ok: true,
      value: { misspelled: words.filter((word) => word.startsWith('wr')) },
    }),
    'spelling.showMenu': () => ({ ok: true, value: null }),
    'spelling.addWord': ({ word }) => ({ ok: true, value: { words: [word] } }),
  });
  const toasts: string[] = [];
  const errors: unknown[] = [];
  const app = {
    bridge: main.bridge,
    settings: { current: { ...DEFAULT_SETTINGS, spelling } },
    drafts: { openId: DRAFT },
    route: 'drafts',
    spellingVersion: 0,
    toasts: { show: ({ text }: { text: string }) => toasts.push(text) },
    reportError: (error: unknown) => errors.push(error),
  };
  let focus = (): void => undefined;
  const made = new SpellChecker({
    // The part of the app's state that the checker reads.
    app: app as unknown as ConstructorParameters<typeof SpellChecker>[0]['app'],
    locale: () => 'en-US',
    appLanguage: () => 'en',
    onFirstFocus: (run) => {
      focus = run;
    },
  });
  if (isFocused) focus();
  const wordsIn = (text: string) => made.misspelledIn(text).map(({ word }) => word);
  /** What is misspelled once main has responded. */
  const settled = async (text: string): Promise<readonly string[]> => {
    wordsIn(text);
    await flushPromises();
    return wordsIn(text);
  };
  const asked = () => main.inputs('spelling.check').map(({ words }) => words);
  return { made, main, app, wordsIn, settled, asked, toasts, errors, focus: () => focus() };
}

describe('the misspelled words of a text', () => {
  test('are asked for once a text has had the focus, and no dictionary is loaded before', async () => {
    const { made, settled, asked, focus } = checker({ isFocused: false });
    const before = made.version;
    expect(await settled('wrong')).toEqual([]);
    expect(asked()).toEqual([]);
    expect(made.version).toBe(before);
    focus();
    expect(made.version).not.toBe(before);
    expect(await settled('wrong')).toEqual(['wrong']);
  });

  test('are known once main has responded, which is asked once for each word', async () => {
    const { made, wordsIn, asked } = checker();
    const before = made.version;
    expect(wordsIn('right wrong wrong')).toEqual([]);
    expect(wordsIn('right wrong and')).toEqual([]);
    await flushPromises();
    expect(made.version).not.toBe(before);
    expect(wordsIn('wrong is right')).toEqual(['wrong']);
    expect(made.misspelledIn('not wrong')[0]).toEqual({ word: 'wrong', from: 4, to: 9 });
    expect(asked()).toEqual([['right', 'wrong'], ['and'], ['is'], ['not']]);
  });

  test('are asked for in batches that main accepts', async () => {
    const { settled, asked } = checker();
    const letters = (n: number): string => String(n).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
    await settled(Array.from({ length: 2_500 }, (_, n) => `x${letters(n)}`).join(' '));
    expect(asked().map((words) => words.length)).toEqual([2_000, 500]);
  });

  test('are none if the draft or the user wants none to be checked', () => {
    for (const spelling of [
      { ...DEFAULT_SPELLING, isOn: false },
      { ...DEFAULT_SPELLING, drafts: { [DRAFT]: 'none' as const } },
    ]) {
      const { wordsIn, main } = checker({ spelling });
      expect(wordsIn('wrong')).toEqual([]);
      expect(main.count('spelling.check')).toBe(0);
    }
  });

  test('are those of the draft’s own language', async () => {
    const { settled, main } = checker({ spelling: { ...DEFAULT_SPELLING, drafts: { [DRAFT]: 'de-DE' } } });
    expect(await settled('wrong')).toEqual(['wrong']);
    expect(main.inputs('spelling.check')[0]?.language).toBe('de-DE');
  });

  test('are none in a language whose dictionary cannot be read, for which main is asked once', async () => {
    const { settled, main } = checker();
    main.answers['spelling.check'] = () => ({ ok: false, error: { kind: 'internal', reference: 'one' } });
    expect(await settled('wrong')).toEqual([]);
    expect(await settled('wrong again')).toEqual([]);
    expect(main.count('spelling.check')).toBe(1);
  });
});

describe('the menu of a word', () => {
  const at = { word: 'wrong', x: 1, y: 2, isByKeyboard: false, hasSelection: false };

  test('replaces it by the chosen correction', async () => {
    const { made, main } = checker();
    const corrections: string[] = [];
    made.showMenu({ ...at, replace: (correction) => corrections.push(correction) });
    expect(main.inputs('spelling.showMenu')).toEqual([{ ...at, language: 'en-US' }]);
    await main.emit('chosenForWord', { kind: 'replace', correction: 'right' });
    await flushPromises();
    expect(corrections).toEqual(['right']);
  });

  test('adds it to the user’s own words, and says so', async () => {
    const { made, main, toasts } = checker();
    made.showMenu({ ...at, replace: () => undefined });
    await main.emit('chosenForWord', { kind: 'add' });
    await flushPromises();
    expect(main.inputs('spelling.addWord')).toEqual([{ word: 'wrong' }]);
    expect(toasts.join()).toContain('wrong');
  });

  test('that main cannot open is an error that is shown', async () => {
    const { made, main, errors } = checker();
    main.answers['spelling.showMenu'] = () => ({ ok: false, error: { kind: 'internal', reference: 'one' } });
    made.showMenu({ ...at, replace: () => undefined });
    await flushPromises();
    expect(errors).toEqual([{ kind: 'internal', reference: 'one' }]);
  });
});
