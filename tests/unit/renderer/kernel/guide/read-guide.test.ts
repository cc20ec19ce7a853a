import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Inline, readGuide, readInline, sectionsWith } from '@renderer/kernel/guide/read-guide';

const guide = readGuide(readFileSync(join(import.meta.dirname, '../../../../../docs/user-guide.md'), 'utf8'));
const linesOf = (blocks: (typeof guide)[number]['blocks']): readonly (readonly Inline[])[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.line];
    if (block.kind === 'list') return block.items;
    return block.kind === 'table' ? block.rows.flat() : [];
  });

describe('the user guide', () => {
  it('is read whole: every section has a heading and something to read', () => {
    expect(guide.length).toBeGreaterThan(10);
    for (const { id, title, blocks } of guide) {
      expect(id, title).toMatch(/^[a-z0-9-]{1,60}$/);
      expect(blocks.length, title).toBeGreaterThan(0);
    }
    expect(new Set(guide.map(({ id }) => id)).size).toBe(guide.length);
  });

  it('links only to sections that are there, and leaves no marks of its language', () => {
    const ids = guide.map(({ id }) => id);
    for (const { title, blocks } of guide) {
      for (const piece of linesOf(blocks).flat()) {
        if (piece.kind === 'link') expect(ids, title).toContain(piece.anchor);
        if (piece.kind !== 'code') expect(piece.text, title).not.toMatch(/\*\*|\]\(|`/);
      }
    }
  });

  it('is searched by words in any order and case', () => {
    expect(sectionsWith(guide, 'KEYCHAIN connection').map(({ id }) => id)).toContain('connect-to-the-real-api');
    expect(sectionsWith(guide, '')).toEqual(guide);
    expect(sectionsWith(guide, 'no such word anywhere zzz')).toEqual([]);
  });
});

it('a line has code, emphasis and links within the document; others are text, images nothing', () => {
  expect(readInline('Press `a_b_c`, _then_ **this**, [here](#there), [not](x.md) ![image](y.png)')).toEqual([
    { kind: 'text', text: 'Press ' },
    { kind: 'code', text: 'a_b_c' },
    { kind: 'text', text: ', ' },
    { kind: 'em', text: 'then' },
    { kind: 'text', text: ' ' },
    { kind: 'strong', text: 'this' },
    { kind: 'text', text: ', ' },
    { kind: 'link', text: 'here', anchor: 'there' },
    { kind: 'text', text: ', ' },
    { kind: 'text', text: 'not' },
    { kind: 'text', text: ' ' },
  ]);
});

it('headings with the same words get ids of their own', () => {
  expect(readGuide('## Added\n\na\n\n## Added\n\nb\n').map(({ id }) => id)).toEqual(['added', 'added-1']);
});

it('markup in a document is shown as text', () => {
  const [section] = readGuide('## A\n\n<img src=x onerror=alert(1)> and <b>bold</b>\n');
  expect(section?.blocks).toEqual([
    { kind: 'paragraph', line: [{ kind: 'text', text: '<img src=x onerror=alert(1)> and <b>bold</b>' }] },
  ]);
});
