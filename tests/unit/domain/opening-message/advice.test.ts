import { describe, expect, it } from 'vitest';
import { adviseOpening, MAX_ADVISED } from '@domain/opening-message/advice';
import { renamedPlaceholder } from '@domain/opening-message/placeholder-names';
import { PLACEHOLDER_STYLES, writtenAs } from '@domain/text/placeholders';

const GOOD = 'Hello {{first_name}}, this is Anna, an AI assistant from Acme. Say “stop” to opt out.';

describe('adviseOpening', () => {
  it('has no advice on a message that says everything, or on none', () => {
    expect(adviseOpening(GOOD, '{{name}}', ['first_name'])).toEqual([]);
    expect(adviseOpening('  \n', '{{name}}', [])).toEqual([]);
  });
  it('names what is missing, hard to speak, and near a column', () => {
    expect(adviseOpening('Hi {{firstname}}, pay $1,200.50 or $2,000.00 🎉', '{{name}}', ['first_name'])).toEqual([
      { about: 'missing', part: 'caller' },
      { about: 'missing', part: 'ai' },
      { about: 'missing', part: 'way-out' },
      { about: 'hard-to-speak', issue: 'amount', count: 2, example: '$1,200.50' },
      { about: 'hard-to-speak', issue: 'emoji', count: 1, example: '🎉' },
      { about: 'near-column', key: 'firstname', column: 'first_name' },
    ]);
  });
  it.each(PLACEHOLDER_STYLES)('takes no placeholder written as %s for markup or capitals', (style) => {
    const message = GOOD.replace('{{first_name}}', writtenAs('FIRST_NAME', style));
    expect(adviseOpening(message, style, ['FIRST_NAME'])).toEqual([]);
  });
  it('reads a megabyte in less than 50 ms, and only its beginning', () => {
    const hard = ['a_*`[', 'from ', 'this is ', '1,', '$1.', 'https://', 'A B ', '{{x', 'stop calling ', '👨‍👩‍', 'no '];
    for (const piece of hard) {
      const text = `${GOOD} ${piece.repeat(Math.ceil(1_000_000 / piece.length))}`;
      // The best of some: other tests run at the same time.
      const times = Array.from({ length: 5 }, () => {
        const begin = performance.now();
        adviseOpening(text, '{{name}}', ['first_name']);
        return performance.now() - begin;
      });
      expect(Math.min(...times), piece).toBeLessThan(50);
    }
    const late = `${GOOD}${' '.repeat(MAX_ADVISED)}🎉`;
    expect(adviseOpening(late, '{{name}}', ['first_name'])).toEqual([]);
  });
});

describe('renamedPlaceholder', () => {
  it('replaces every place of a placeholder and nothing else', () => {
    const renamed = renamedPlaceholder('{{ firstname }}, firstname {{firstname}} {{first}}', '{{name}}', {
      key: 'firstname',
      written: '{{first_name}}',
    });
    expect(renamed).toBe('{{first_name}}, firstname {{first_name}} {{first}}');
  });
});
