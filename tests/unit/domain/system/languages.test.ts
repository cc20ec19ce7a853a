import { expect, it } from 'vitest';
import { LANGUAGE_NAMES, languageAmong, LANGUAGES } from '@domain/system/languages';

it.each([
  [[], 'en'],
  [[''], 'en'],
  [['C', 'POSIX'], 'en'],
  [['en-GB'], 'en'],
  [['EN_us.UTF-8@euro'], 'en'],
  [['fr-FR', 'en-US', 'de-DE'], 'en'],
  [['fr-FR', 'de-CH', 'en-US'], 'de'],
  [['hi_IN.UTF-8'], 'hi'],
  [['::', 'xx_YY.weird'], 'en'],
] as const)('among %j, the language is %s', (preferred, language) => {
  expect(languageAmong(preferred)).toBe(language);
});

it('takes no language whose name only begins like one that it has', () => {
  expect(languageAmong(['den', 'hif-FJ', 'english'])).toBe('en');
});

it('every language has a name of its own', () => {
  expect(new Set(Object.values(LANGUAGE_NAMES)).size).toBe(LANGUAGES.length);
});
