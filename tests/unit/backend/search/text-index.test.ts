import { describe, expect, it } from 'vitest';
import { TextIndex } from '@backend/search/text-index';
import type { FieldText } from '@backend/store';

const id = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** Drafts by number, with a clock that moves with every reading. */
function indexOver(
  drafts: Map<number, { revision: number; text: string; noteRevision?: number; field?: FieldText['field'] }>,
  msPerRead = 0,
) {
  const reads: string[] = [];
  let now = 0;
  let pauses = 0;
  const index = new TextIndex({
    texts: {
      versions: () => [...drafts].map(([n, { revision, noteRevision = 0 }]) => ({ id: id(n), revision, noteRevision })),
      read(draftId) {
        reads.push(draftId);
        now += msPerRead;
        const [, draft] = [...drafts].find(([n]) => id(n) === draftId) ?? [];
        return draft === undefined ? [] : [{ field: draft.field ?? 'campaign_context', text: draft.text }];
      },
    },
    elapsed: () => now,
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  });
  return { index, reads, pauses: () => pauses };
}

describe('the texts of drafts', () => {
  it('are found by every word, without case and accents, with what is around', async () => {
    const { index } = indexOver(
      new Map([
        [
          1,
          {
            revision: 0,
            text: `${'Before that. '.repeat(9)}Ask whether the Café in\nSÃO PAULO is open. ${'After. '.repeat(9)}`,
          },
        ],
        [2, { revision: 0, text: 'Nothing of it' }],
        [3, { revision: 0, text: 'sao tome', field: 'opening_message_template' }],
      ]),
    );
    expect(await index.find('sao cafe', 10)).toEqual({
      total: 1,
      found: [
        {
          draftId: id(1),
          field: 'campaign_context',
          before: '…t. Before that. Ask whether the Café in ',
          match: 'SÃO',
          after: ' PAULO is open. After. After. After. Aft…',
        },
      ],
    });
    expect(await index.find('SAO', 1)).toMatchObject({ total: 2, found: [{ draftId: id(1) }] });
    expect(await index.find('', 10)).toEqual({ total: 0, found: [] });
  });

  it('are read once, and again when a draft has changed', async () => {
    const drafts = new Map([
      [1, { revision: 0, text: 'first' }],
      [2, { revision: 4, text: 'second' }],
    ]);
    const { index, reads } = indexOver(drafts);
    await index.find('first', 10);
    await index.find('second', 10);
    expect(reads).toEqual([id(1), id(2)]);
    drafts.set(1, { revision: 1, text: 'changed' });
    expect((await index.find('first', 10)).total).toBe(0);
    expect((await index.find('changed', 10)).total).toBe(1);
    expect(reads).toEqual([id(1), id(2), id(1)]);
  });

  it('of a draft that is gone are forgotten', async () => {
    const drafts = new Map([[1, { revision: 0, text: 'here' }]]);
    const { index, reads } = indexOver(drafts);
    await index.find('here', 10);
    drafts.clear();
    expect((await index.find('here', 10)).total).toBe(0);
    drafts.set(1, { revision: 0, text: 'here' });
    expect((await index.find('here', 10)).total).toBe(1);
    expect(reads).toHaveLength(2);
  });

  it('let main do something else while many are read', async () => {
    const many = new Map(Array.from({ length: 100 }, (_, n) => [n, { revision: 0, text: `draft ${n}` }] as const));
    const { index, pauses } = indexOver(many, 2);
    expect((await index.find('draft', 200)).total).toBe(100);
    expect(pauses()).toBe(25);
  });
});
