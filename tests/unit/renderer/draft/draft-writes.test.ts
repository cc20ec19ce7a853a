import { describe, expect, it } from 'vitest';
import { type Edit, editSchema } from '@domain/fields/edits';
import { isBeyondBound } from '@renderer/draft/draft-writes';

const edits: readonly Edit[] = [
  { kind: 'clear' },
  { kind: 'value', value: 'Spring' },
  { kind: 'value', value: 'x'.repeat(200_000) },
  { kind: 'value', value: 'x'.repeat(200_001) },
  { kind: 'text', text: 'x'.repeat(200_000) },
  { kind: 'text', text: 'x'.repeat(200_001) },
  { kind: 'time', local: '2027-03-02T06:00', zone: 'UTC' },
  { kind: 'recipients' },
];

describe('an edit that the page does not send', () => {
  it('is exactly one that main would reject for its length', () => {
    for (const edit of edits) expect(isBeyondBound(edit)).toBe(!editSchema.safeParse(edit).success);
  });
});
