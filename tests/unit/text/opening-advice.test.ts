import { describe, expect, it } from 'vitest';
import type { OpeningAdvice } from '@domain/opening-message/advice';
import { SPOKEN_ISSUES } from '@domain/opening-message/spoken-patterns';
import { openingAdvice as german } from '@text/de/opening-advice';
import { openingAdvice as english } from '@text/en/opening-advice';
import { openingAdvice as hindi } from '@text/hi/opening-advice';

const ALL: readonly OpeningAdvice[] = [
  ...(['caller', 'ai', 'way-out'] as const).map((part): OpeningAdvice => ({ about: 'missing', part })),
  ...SPOKEN_ISSUES.map((issue): OpeningAdvice => ({ about: 'hard-to-speak', issue, count: 2, example: 'Example' })),
  { about: 'near-column', key: 'Example', column: 'first_name' },
];

describe('the sentences of advice on an opening message', () => {
  it.each([english, german, hindi])('differ, begin with the field and name the example (%#)', (sentence) => {
    const sentences = ALL.map((advice) => sentence('Field', advice));
    expect(new Set(sentences).size).toBe(ALL.length);
    for (const [index, each] of sentences.entries()) {
      expect(each).toMatch(/^Field .*[.?।]$/u);
      if (ALL[index]?.about !== 'missing') expect(each).toContain('Example');
    }
  });
  it('say that they may be wrong', () => {
    expect(english('Opening message', { about: 'missing', part: 'ai' })).toBe(
      'Opening message doesn’t seem to say that an AI is speaking. Say so at the start: the EU’s AI Act (Art. 50) asks that people are told.',
    );
  });
});
