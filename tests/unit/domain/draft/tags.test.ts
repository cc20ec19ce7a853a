import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasTag,
  MAX_TAG_LENGTH,
  tagColor,
  tagSchema,
  tidyTag,
  usedTags,
  withoutTag,
  withRenamedTag,
  withTags,
} from '@domain/draft/tags';

const anyTag = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('a tag', () => {
  it('is one line without blanks at its ends, whatever is typed', () => {
    fc.assert(
      fc.property(anyTag, (typed) => {
        const tag = tidyTag(typed);
        if (tag === null) return;
        expect(tagSchema.safeParse(tag).success).toBe(true);
        expect(tag).toBe(tag.trim());
        expect(tag).not.toMatch(/[\n\r\t]/);
        expect(tidyTag(tag)).toBe(tag);
      }),
    );
  });

  it('is none if it is empty to the eye or too long', () => {
    for (const typed of ['', '   ', '\u200b', '\u00ad', 'x'.repeat(MAX_TAG_LENGTH + 1)]) {
      expect(tidyTag(typed), typed).toBeNull();
    }
    expect(tidyTag('  two \n words ')).toBe('two words');
  });

  it('is the same in every case, with and without accents', () => {
    expect(hasTag(['Später'], 'SPATER')).toBe(true);
    expect(hasTag(['vip'], 'vips')).toBe(false);
  });

  it('has the same colour in every case, one of eight', () => {
    expect(tagColor('VIP')).toBe(tagColor('vip'));
    fc.assert(
      fc.property(anyTag, (tag) => {
        expect(tagColor(tag)).toBeGreaterThanOrEqual(1);
        expect(tagColor(tag)).toBeLessThanOrEqual(8);
      }),
    );
    const colors = new Set(['vip', 'later', 'urgent', 'berlin', 'q3', 'renewal', 'test', 'ask'].map(tagColor));
    expect(colors.size).toBeGreaterThan(3);
  });
});

describe('the tags of a draft', () => {
  it('keep their order, and each once', () => {
    expect(withTags(['b', 'A'], { add: ['a', 'c'], remove: ['B'] })).toEqual(['A', 'c']);
  });

  it('are renamed in place, and joined with one of the new name', () => {
    expect(withRenamedTag(['one', 'VIP', 'two'], 'vip', 'Important')).toEqual(['one', 'Important', 'two']);
    expect(withRenamedTag(['important', 'vip'], 'vip', 'Important')).toEqual(['important']);
    expect(withRenamedTag(['one'], 'vip', 'Important')).toBeNull();
  });

  it('stay as they are without the tag that is removed', () => {
    expect(withoutTag(['one', 'VIP'], 'vip')).toEqual(['one']);
    expect(withoutTag(['one'], 'vip')).toBeNull();
  });
});

it('tags in use are counted once for all spellings, in alphabetical order', () => {
  expect(usedTags([{ tags: ['wave 10', 'VIP'] }, { tags: [] }, { tags: ['vip', 'wave 2'] }], 'en')).toEqual([
    { tag: 'VIP', drafts: 2 },
    { tag: 'wave 2', drafts: 1 },
    { tag: 'wave 10', drafts: 1 },
  ]);
});
