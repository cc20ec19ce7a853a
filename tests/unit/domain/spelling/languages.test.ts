import { describe, expect, it } from 'vitest';
import { usualLanguage } from '@domain/spelling/languages';
import {
  DEFAULT_SPELLING,
  languageOfDraft,
  MAX_DRAFT_LANGUAGES,
  spellingSettingsSchema,
  withDraftLanguage,
} from '@domain/spelling/spelling-settings';

const id = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

describe('the usual language', () => {
  it.each([
    ['en', 'en-US', 'en-US'],
    ['en', 'en', 'en-US'],
    ['en', 'en-IN', 'en-GB'],
    ['en', 'fr-FR', 'en-GB'],
    ['de', 'en-US', 'de-DE'],
    ['de', 'de-AT', 'de-DE'],
    ['hi', 'hi-IN', 'en-GB'],
    ['hi', 'en-US', 'en-US'],
  ] as const)('is that of the app, %s on a system of %s: %s', (app, locale, language) => {
    expect(usualLanguage(app, locale)).toBe(language);
  });
});

describe('the language of a draft', () => {
  const settings = withDraftLanguage({ ...DEFAULT_SPELLING, language: 'en-GB' }, id(1), 'de-DE');

  it('is its own, else that of the settings, else that of the app', () => {
    expect(languageOfDraft(settings, id(1), 'en-US')).toBe('de-DE');
    expect(languageOfDraft(settings, id(2), 'en-US')).toBe('en-GB');
    expect(languageOfDraft(settings, null, 'en-US')).toBe('en-GB');
    expect(languageOfDraft(DEFAULT_SPELLING, id(2), 'en-US')).toBe('en-US');
  });

  it('is none if the draft, or the user, wants no check', () => {
    expect(languageOfDraft(withDraftLanguage(settings, id(1), 'none'), id(1), 'en-US')).toBeNull();
    expect(languageOfDraft({ ...settings, isOn: false }, id(1), 'en-US')).toBeNull();
  });

  it('can be taken back', () => {
    expect(withDraftLanguage(settings, id(1), null).drafts).toEqual({});
  });

  it('is forgotten for the draft that was chosen first when there are too many', () => {
    let many = DEFAULT_SPELLING;
    for (let n = 1; n <= MAX_DRAFT_LANGUAGES; n += 1) many = withDraftLanguage(many, id(n), 'de-DE');
    many = withDraftLanguage(many, id(2), 'none');
    many = withDraftLanguage(many, id(MAX_DRAFT_LANGUAGES + 1), 'en-US');
    expect(Object.keys(many.drafts)).toHaveLength(MAX_DRAFT_LANGUAGES);
    expect(many.drafts[id(1)]).toBeUndefined();
    expect(many.drafts[id(2)]).toBe('none');
    expect(spellingSettingsSchema.safeParse(many).success).toBe(true);
  });
});
