import { describe, expect, it } from 'vitest';
import type { Draft } from '@domain/draft/draft';
import { failed, ok } from '@domain/errors/errors';
import { createDrafts, type TypedDraft } from '@renderer/state/create-drafts';
import { fakeMain } from '../fake-main';
import { draftWith, id } from '../samples';

const input = (campaignId: string): TypedDraft => ({
  kind: 'typed',
  connectionId: id(50),
  campaignId,
  campaignText: '',
});

describe('creating several drafts', () => {
  it('reports each draft when it is there, and goes on after an error', async () => {
    const error = { kind: 'draft-changed' } as const;
    const main = fakeMain({
      'drafts.create': (asked) => {
        if (asked.kind !== 'typed') throw new Error('not typed');
        return asked.campaignId === 'cmp_2' ? failed(error) : ok(draftWith({ campaignId: asked.campaignId }));
      },
    });
    const created: Draft[] = [];
    const result = await createDrafts(main.bridge, ['cmp_1', 'cmp_2', 'cmp_3'].map(input), (draft) =>
      created.push(draft),
    );
    expect(created.map(({ campaignId }) => campaignId)).toEqual(['cmp_1', 'cmp_3']);
    expect(result).toEqual({ ids: created.map((draft) => draft.id), failed: [{ campaignId: 'cmp_2', error }] });
  });
});
