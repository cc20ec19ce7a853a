import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchWords, scoreOf, searchable, wordsOf } from '@kernel/fuzzy';
import { markedPieces } from '@kernel/text-ranges';

function marked(query: string, text: string): string | null {
  const match = matchWords(wordsOf(query), searchable(text));
  if (match === null) return null;
  return markedPieces(text, match.ranges)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');
}
function bestOf(query: string, texts: readonly string[]): readonly string[] {
  return texts
    .map((text) => ({ text, score: matchWords(wordsOf(query), searchable(text))?.score ?? -1 }))
    .filter(({ score }) => score >= 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ text }) => text);
}

describe('a search', () => {
  it('finds the beginning, then beginnings of words, then what is inside of them', () => {
    expect(bestOf('con', ['Pro console', 'Beacon lights', 'Conflict', 'Nothing'])).toEqual([
      'Conflict',
      'Pro console',
      'Beacon lights',
    ]);
  });

  it('prefers the shorter of two texts that match alike', () => {
    expect(bestOf('draft', ['Draft of a very long name', 'Draft'])).toEqual(['Draft', 'Draft of a very long name']);
  });

  it('finds all words in any order, and nothing if one is missing', () => {
    expect(marked('two march', 'March renewals, wave two')).toBe('[March] renewals, wave [two]');
    expect(marked('march three', 'March renewals, wave two')).toBeNull();
  });

  it('finds letters that begin words, but not letters from anywhere', () => {
    expect(marked('mxc', 'Max concurrency')).toBeNull();
    expect(marked('maco', 'Max concurrency')).toBe('[Ma]x [co]ncurrency');
    expect(marked('omm', 'Opening message, Markdown')).toBe('[O]pening [m]essage, [M]arkdown');
    expect(marked('enr', 'Opening message')).toBeNull();
  });

  it('does not know case, accents and widths, and marks what stands in the text', () => {
    expect(marked('sao', 'América, São Paulo')).toBe('América, [São] Paulo');
    expect(marked('strasse', 'Hauptstraße 5')).toBe('Haupt[straße] 5');
    expect(marked('strass', 'Hauptstraße 5')).toBe('Haupt[straß]e 5');
    expect(marked('ISTANBUL', 'istanbul ve İstanbul')).toBe('[istanbul] ve İstanbul');
    expect(marked('123', 'Tel. １２３４')).toBe('Tel. [１２３]４');
    expect(marked('नमस', 'कहो नमस्ते')).not.toBeNull();
  });

  it('marks emoji and decomposed letters as a whole', () => {
    expect(marked('e', 'cafe\u0301')).toBe('caf[e\u0301]');
    expect(marked('🎉', 'Sale 🎉 now')).toBe('Sale [🎉] now');
  });

  it('marks overlapping words once', () => {
    expect(marked('march mar', 'March')).toBe('[March]');
  });

  it('never loses a character of the text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (query, text) => {
        const match = matchWords(wordsOf(query), searchable(text));
        if (match === null) return;
        expect(
          markedPieces(text, match.ranges)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('scores a word as matching it does', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abc]{1,5}$/), fc.stringMatching(/^([abc]{1,4}[ -]?){0,6}$/), (word, text) => {
        expect(scoreOf(word, searchable(text))).toBe(matchWords([word], searchable(text))?.score ?? null);
      }),
    );
  });

  it('finds every part of a text', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zäöß]{1,12}( [a-zäöß]{1,12}){0,3}$/),
        fc.nat(),
        fc.nat(),
        (text, from, length) => {
          const start = from % text.length;
          const part = text.slice(start, start + 1 + (length % 8));
          expect(matchWords(wordsOf(part), searchable(text))).not.toBeNull();
        },
      ),
    );
  });
});
