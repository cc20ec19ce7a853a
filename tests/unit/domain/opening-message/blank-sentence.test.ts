import { describe, expect, it } from 'vitest';
import { sentenceOf } from '@domain/opening-message/blank-sentence';
import { templateParts } from '@domain/text/placeholders';

const of = (key: string, message: string): string =>
  sentenceOf(key, templateParts(message, '{{name}}'))
    .map(({ text }) => text)
    .join('');

describe('sentenceOf', () => {
  it.each([
    ['a', 'Hello {{a}}, how are you? I am Anna.', 'Hello {{a}}, how are you?'],
    ['b', 'Hello {{a}}! Your plan is {{b}}, {{c}} a month. Thanks.', 'Your plan is {{b}}, {{c}} a month.'],
    ['a', '{{a}}', '{{a}}'],
    ['a', 'One.\nTwo {{a}}\nThree', 'Two {{a}}'],
    ['a', 'पहला वाक्य। नमस्ते {{a}} जी। अगला।', 'नमस्ते {{a}} जी।'],
    ['a', 'It costs 3.50 for {{a}} today', 'It costs 3.50 for {{a}} today'],
    ['x', 'Hello {{a}}', ''],
  ])('finds %s in “%s”', (key, message, sentence) => {
    expect(of(key, message)).toBe(sentence);
  });
  it('cuts what is long', () => {
    const found = of('a', `${'x '.repeat(500)}{{a}}${' y'.repeat(500)}`);
    expect(found.length).toBeLessThan(260);
    expect(found).toMatch(/^….*\{\{a\}\}.*…$/);
  });
});
