import { describe, expect, it } from 'vitest';
import { countCharacters } from '@renderer/widgets/field/count-characters';

describe('countCharacters', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['żółć', 4],
    ['🎉', 1],
    ['a🎉b🎉', 4],
    ['🎉'.repeat(1000), 1000],
    ['\uD83C', 1],
    ['\uD83C\uD83C\uDF89', 2],
    ['\uDF89\uD83C', 2],
  ])('counts the code points of %j', (text, count) => {
    expect(countCharacters(text)).toBe(count);
    expect(countCharacters(text)).toBe(Array.from(text).length);
  });
});
