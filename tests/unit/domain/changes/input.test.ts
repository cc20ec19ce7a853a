import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editFromText, textOfEdit } from '@domain/changes/input';
import { interpret } from '@domain/changes/interpret';
import { editSchema } from '@domain/fields/edits';
import { FIELDS } from '@domain/fields/fields';
import { draftOf } from './drafts';

const typed = FIELDS.filter((row) => ['line', 'text', 'integer', 'json-object'].includes(row.kind)).map(
  (row) => row.name,
);

test('typed text is shown again exactly', () => {
  fc.assert(
    fc.property(fc.constantFrom(...typed), fc.oneof(fc.string(), fc.double().map(String)), (field, text) => {
      const edit = editFromText(field, text);
      expect(editSchema.safeParse(edit).success).toBe(true);
      if (edit.kind !== 'clear') expect(textOfEdit(field, edit, null)).toBe(text);
      else expect(text.trim()).toBe('');
    }),
  );
});

test('emptying a field clears it if it can be cleared, and is an empty value otherwise', () => {
  expect(editFromText('campaign_context', '')).toEqual({ kind: 'clear' });
  expect(editFromText('short_term_summaries_limit', ' ')).toEqual({ kind: 'clear' });
  expect(editFromText('recipient_list_id', ' ')).toEqual({ kind: 'clear' });
  expect(editFromText('name', '')).toEqual({ kind: 'value', value: '' });
  expect(editFromText('max_concurrency', '')).toEqual({ kind: 'text', text: '' });
  expect(editFromText('retry_policy', '')).toEqual({ kind: 'text', text: '' });
  expect(editFromText('opening_message_template', ' ')).toEqual({ kind: 'value', value: ' ' });
});

test.each(['8', '200', '-1', '8.5'])('%s is a number', (text) => {
  expect(editFromText('max_concurrency', text)).toEqual({ kind: 'value', value: Number(text) });
});

test.each(['08', '8.0', '8.', '-', '1e3', '12345678901234567890', 'x'])(
  '%s stays text, so that typing can go on',
  (text) => {
    expect(editFromText('max_concurrency', text)).toEqual({ kind: 'text', text });
  },
);

test('a pasted list ID is trimmed', () => {
  expect(editFromText('recipient_list_id', ' list_2\n')).toEqual({ kind: 'value', value: 'list_2' });
});

test('without an edit the server’s value is shown, JSON on several lines, and nothing for empty or unknown values', () => {
  const { snapshot } = draftOf({});
  expect(textOfEdit('name', undefined, snapshot)).toBe('March renewals');
  expect(textOfEdit('max_concurrency', undefined, snapshot)).toBe('8');
  expect(textOfEdit('retry_policy', undefined, snapshot)).toBe('{\n  "attempts": 2\n}');
  expect(textOfEdit('campaign_context', undefined, snapshot)).toBe('');
  expect(textOfEdit('name', undefined, null)).toBe('');
  expect(textOfEdit('campaign_context', { kind: 'clear' }, snapshot)).toBe('');
});

test('JSON shown from the server and typed again means the same', () => {
  const draft = draftOf({});
  const text = textOfEdit('retry_policy', undefined, draft.snapshot);
  expect(interpret('retry_policy', editFromText('retry_policy', text), draft)).toEqual({
    ok: true,
    after: { kind: 'value', value: { attempts: 2 } },
  });
});
