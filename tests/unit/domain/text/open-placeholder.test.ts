import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPlaceholder, PLACEHOLDER_STYLES, placeholdersIn, writtenAs } from '@domain/text/placeholders';

/** The caret stands at `|`. */
function around(marked: string, style: (typeof PLACEHOLDER_STYLES)[number] = '{{name}}'): [string, string] | null {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const open = openPlaceholder(text, at, style);
  return open === null ? null : [text.slice(open.from, open.to), text.slice(open.nameFrom, open.nameTo)];
}

describe('the placeholder around the caret', () => {
  test('starts at its opening bracket, closed or not', () => {
    expect(around('Hi {{fi| there')).toEqual(['{{fi', 'fi']);
    expect(around('Hi {{|')).toEqual(['{{', '']);
    expect(around('Hi {{ fi|')).toEqual(['{{ fi', 'fi']);
    expect(around('Hi {{first|_name}}, you')).toEqual(['{{first_name}}', 'first_name']);
    expect(around('Hi {{ first| }}!')).toEqual(['{{ first }}', 'first']);
  });

  test('is none in plain text, after a closed one, or on another line', () => {
    expect(around('Hi |there')).toBeNull();
    expect(around('Hi {{first_name}}|')).toBeNull();
    expect(around('Hi {{first_name}} and |')).toBeNull();
    expect(around('Hi {{\n|')).toBeNull();
    expect(around('Hi {|')).toBeNull();
  });

  test('is found in each style, and a name written in a style is read in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACEHOLDER_STYLES), fc.stringMatching(/^[a-z_]{1,12}$/), (style, name) => {
        const whole = writtenAs(name, style);
        expect(placeholdersIn(`a ${whole} b`, style)).toEqual([name]);
        const opening = whole.slice(0, whole.indexOf(name));
        expect(around(`a ${opening}${name}| b`, style)?.[1]).toBe(name);
        expect(around(`a ${opening}|${whole.slice(opening.length)} b`, style)?.[0]).toBe(whole);
      }),
    );
  });
});
