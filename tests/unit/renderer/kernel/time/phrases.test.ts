import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NaturalContext, readNatural } from '@renderer/kernel/time/natural';
import { en } from '@text/en';
import { PHRASES } from './phrases';

/** Tuesday 24 November 2026, 22:30 in Berlin. */
const NOW = new Date('2026-11-24T21:30:00Z');
const context = (more: Partial<NaturalContext> = {}): NaturalContext => ({
  zone: 'Europe/Berlin',
  now: NOW,
  current: null,
  usualTime: '07:07',
  locale: 'en-GB',
  language: 'en',
  ...more,
});
const meaning = (text: string, more: Partial<NaturalContext> = {}): string => {
  const reading = readNatural(text, context(more));
  return reading.kind === 'time' ? JSON.stringify(reading.edit) : reading.refusal.code;
};
const { timeRefused } = en.editor;

describe('a time phrase', () => {
  it('is tried in at least 150 forms', () => {
    expect(PHRASES.length).toBeGreaterThanOrEqual(150);
  });

  it.each(PHRASES)('%s: %s is %s', (locale, phrase, expected) => {
    const reading = readNatural(phrase, context({ locale }));
    expect(reading.kind === 'time' ? reading.edit.local : reading.refusal.code).toBe(expected);
  });

  it('has one result or a rejection with a message for each phrase that was once misread', () => {
    const cases = readFileSync('tests/fixtures/cases/text/time-phrases.txt', 'utf8').trim().split('\n');
    const listed = new Set(PHRASES.map(([, phrase]) => phrase));
    expect(cases.filter((phrase) => !listed.has(phrase))).toEqual([]);
    for (const phrase of cases)
      for (const locale of ['en-US', 'de-DE', 'fr-FR', 'it-IT', 'nl-NL']) {
        const reading = readNatural(phrase, context({ locale }));
        if (reading.kind === 'refused') expect(timeRefused(reading.refusal)).toMatch(/^[“A-Z0-9].{10,}\.$/);
      }
  });

  it('that is rejected names what to change', () => {
    const refusal = (phrase: string): string => {
      const reading = readNatural(phrase, context());
      return reading.kind === 'refused' ? timeRefused(reading.refusal) : '';
    };
    expect(refusal('tomorrow afternoon')).toBe(
      '“afternoon” isn’t an exact time. Add an hour, for example tomorrow 20:00.',
    );
    expect(refusal('Friday at 5')).toBe('5 could be in the morning or later. Type 05:00 or 17:00.');
    expect(refusal('tomorrow half past 9')).toBe('9 could be in the morning or later. Type 09:30 or 21:30.');
    expect(refusal('tomorrow Mañana 9:30')).toContain('“Mañana”');
    expect(refusal('1 Dec 2026 9:30 EST')).toContain('Europe/Berlin isn’t on EST at that time');
  });

  it.each([
    ['America/New_York', '1 Dec 2026 9:30 EST', '2026-12-01T09:30'],
    ['America/New_York', '1 Jul 2027 9:30 ET', '2027-07-01T09:30'],
    ['America/New_York', '1 Jul 2027 9:30 EST', 'abbreviation'],
    ['America/New_York', '1 Nov 2026 1:30 EST', '2026-11-01T01:30'],
    ['America/Chicago', '1 Dec 2026 9:30 CST', '2026-12-01T09:30'],
    ['Asia/Shanghai', '1 Dec 2026 9:30 CST', '2026-12-01T09:30'],
    ['America/Havana', '1 Dec 2026 9:30 CST', '2026-12-01T09:30'],
    ['Asia/Kolkata', '1 Dec 2026 9:30 IST', '2026-12-01T09:30'],
    ['Europe/Dublin', '1 Jul 2027 9:30 IST', '2027-07-01T09:30'],
    ['Europe/Dublin', '1 Dec 2026 9:30 IST', 'abbreviation'],
    ['Asia/Jerusalem', '1 Dec 2026 9:30 IST', '2026-12-01T09:30'],
    ['Europe/London', '1 Jul 2027 9:30 BST', '2027-07-01T09:30'],
    ['Asia/Dhaka', '1 Jul 2027 9:30 BST', '2027-07-01T09:30'],
    ['Asia/Tokyo', '1 Jul 2027 9:30 JST', '2027-07-01T09:30'],
    ['UTC', '1 Jul 2027 9:30 PST', 'abbreviation'],
  ])('in %s: %s is %s', (zone, phrase, expected) => {
    const reading = readNatural(phrase, context({ zone }));
    expect(reading.kind === 'time' ? reading.edit.local : reading.refusal.code).toBe(expected);
  });

  it('uses the abbreviation’s one of two instants when clocks go back', () => {
    const zone = 'America/New_York';
    expect(readNatural('1 Nov 2026 1:30 EST', context({ zone }))).toMatchObject({ edit: { choice: 'later' } });
    expect(readNatural('1 Nov 2026 1:30 EDT', context({ zone }))).toMatchObject({ edit: { choice: 'earlier' } });
  });
});

/** Words that may be left out without a change; all others say something. */
const FILLERS: readonly string[] = [
  'at',
  'on',
  'um',
  'am',
  'à',
  'le',
  'en',
  'a las',
  'de',
  'las',
  'a',
  'alle',
  'om',
  'в',
  'о',
  'г.',
  'the',
  'sharp',
];
/** Words that only confirm what others say, each beside one that contradicts the same phrases. */
const CONFIRMING: Readonly<Record<string, string>> = {
  ...{ friday: 'Sunday', monday: 'Sunday', freitag: 'Sonntag', vendredi: 'dimanche', viernes: 'domingo' },
  ...{
    evening: 'morning',
    afternoon: 'morning',
    tonight: 'morning',
    am: 'pm',
    pm: 'am',
    abend: 'früh',
    früh: 'Abend',
    mittag: 'früh',
  },
  ...{
    morgen: 'Abend',
    soir: 'matin',
    matin: 'soir',
    tarde: 'de la mañana',
    'de la tarde': 'de la mañana',
    mañana: 'tarde',
  },
  ...{
    uhr: 'März',
    h: 'midi',
    heures: 'midi',
    horas: 'mediodía',
    utc: 'CET',
    week: 'noon',
    cet: 'EST',
    next: 'yesterday',
    this: 'yesterday',
  },
};
const LANGUAGES = [
  {
    locale: 'en-GB',
    words: [
      'tomorrow',
      'today',
      'tonight',
      'Friday',
      'Monday',
      'next',
      'this',
      'week',
      'in',
      'at',
      'on',
      'noon',
      'evening',
      'afternoon',
      'am',
      'pm',
      'hours',
      'days',
      'March',
      '2028',
      '2',
      '14',
      '9:30',
      '20:00',
      '3',
      'CET',
      'UTC',
      '+02:00',
      'half past',
      'the',
    ],
  },
  {
    locale: 'de-DE',
    words: [
      'morgen',
      'heute',
      'übermorgen',
      'Freitag',
      'nächsten',
      'Abend',
      'früh',
      'um',
      'Uhr',
      'in',
      'Stunden',
      'Tagen',
      '2.',
      'März',
      '2028',
      '14',
      '9:30',
      '7',
      'am',
      'Mittag',
      'CET',
    ],
  },
  {
    locale: 'fr-FR',
    words: [
      'demain',
      'aujourd’hui',
      'vendredi',
      'prochain',
      'soir',
      'matin',
      'à',
      'h',
      'midi',
      'dans',
      'heures',
      'jours',
      '2',
      'mars',
      '2028',
      '14h',
      '9h30',
      '8',
      'le',
    ],
  },
  {
    locale: 'es-ES',
    words: [
      'mañana',
      'hoy',
      'viernes',
      'próximo',
      'tarde',
      'a las',
      'en',
      'horas',
      'días',
      '2',
      'marzo',
      'de',
      '2028',
      '14:00',
      '5',
      'de la tarde',
    ],
  },
] as const;

describe('every word of a phrase', () => {
  it.each(LANGUAGES)('is used, or the phrase is rejected ($locale)', ({ locale, words }) => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), (phrase) => {
        const whole = readNatural(phrase.join(' '), context({ locale }));
        if (whole.kind === 'refused') return;
        accepted += 1;
        for (const [index, word] of phrase.entries()) {
          if (FILLERS.includes(word)) continue;
          const without = phrase.toSpliced(index, 1).join(' ');
          if (meaning(without, { locale }) !== JSON.stringify(whole.edit)) continue;
          const contrary = CONFIRMING[word.toLowerCase()];
          expect(contrary, `${word} has no effect in ${phrase.join(' ')}`).toBeDefined();
          const contradicted = [...phrase.slice(0, index), contrary ?? '', ...phrase.slice(index + 1)].join(' ');
          expect(meaning(contradicted, { locale })).not.toBe(JSON.stringify(whole.edit));
        }
      }),
      { numRuns: 3000, seed: 20_261_124 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it('that is unknown rejects the phrase', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PHRASES),
        fc.stringMatching(/^q[qxz]{2,8}$/),
        fc.nat(),
        ([locale, phrase], word, at) => {
          const pieces = phrase.split(' ');
          const more = pieces.toSpliced(at % (pieces.length + 1), 0, word).join(' ');
          expect(readNatural(more, context({ locale })).kind).toBe('refused');
        },
      ),
    );
  });

  it('is read without throwing, whatever the text, the locale and the time zone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom('en', 'de', 'ja', 'th', 'ar', 'xx', ''),
        (text, locale) => {
          const { kind } = readNatural(text, context({ locale }));
          expect(['time', 'refused']).toContain(kind);
        },
      ),
    );
  });
});
