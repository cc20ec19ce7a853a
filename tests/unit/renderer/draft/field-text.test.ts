import { describe, expect, it } from 'vitest';
import type { Draft } from '@domain/draft/draft';
import { ok } from '@domain/errors/errors';
import type { FieldName } from '@domain/fields/fields';
import { REDACTED } from '@domain/wire/redaction';
import { FieldText } from '@renderer/draft/field-text.svelte';
import { recorded } from '../effects.svelte';
import { fakeMain } from '../fake-main';
import { draftOver } from '../page-state';
import { draftWith, NOW, savedAt } from '../samples';

/** A field's control in a draft whose server has these values. */
function control(field: FieldName, campaign: Record<string, unknown> = {}, parts: Partial<Draft> = {}) {
  let revision = 4;
  const main = fakeMain({ 'drafts.edit': () => ok(savedAt((revision += 1))) });
  const snapshot = { campaign: { id: 'cmp_1', status: 'draft', ...campaign }, takenAt: NOW, source: 'pasted' as const };
  const open = draftOver(main, draftWith({ snapshot: snapshot, ...parts }));
  return { main, open, field: new FieldText(open, field) };
}

describe('the text of a control', () => {
  it('is the server’s value until something is typed', () => {
    expect(control('name', { name: 'March' }).field.text).toBe('March');
    expect(control('max_concurrency', { max_concurrency: 8 }).field.text).toBe('8');
    expect(control('name').field.text).toBe('');
  });

  it('stays as it is typed, and is stored when the control loses the focus', async () => {
    const { field, open, main } = control('max_concurrency', { max_concurrency: 8 });
    const shown = recorded(() => field.text);
    field.type('08');
    shown.flush();
    expect(shown.values).toEqual(['8', '08']);
    expect(open.edits.max_concurrency).toEqual({ kind: 'text', text: '08' });
    field.leave();
    await open.flush();
    expect(main.inputs('drafts.edit')).toMatchObject([
      { field: 'max_concurrency', edit: { kind: 'text', text: '08' } },
    ]);
  });

  it('follows a revert or an undo at once, also while it has the focus', () => {
    const { field, open } = control('name', { name: 'March' });
    field.type('April');
    expect(field.text).toBe('April');
    open.edit('name', null);
    expect(field.text).toBe('March');
    open.edit('name', { kind: 'value', value: 'May' });
    expect(field.text).toBe('May');
  });

  it('is read and written by the control’s own rule if it has one', () => {
    const { open } = control('schedule_start_time');
    const field = new FieldText(open, 'schedule_start_time', {
      read: (typed) => ({ kind: 'text', text: typed.toUpperCase() }),
      write: (edit) => (edit?.kind === 'text' ? `${edit.text}!` : 'nothing'),
    });
    expect(field.text).toBe('nothing');
    field.type('soon');
    expect([field.text, open.edits.schedule_start_time]).toEqual(['soon', { kind: 'text', text: 'SOON' }]);
    field.leave();
    expect(field.text).toBe('SOON!');
  });

  it('makes no edit in a locked field, and shows the stored value again', () => {
    const { field, open } = control('name', { name: REDACTED });
    field.type('New');
    expect(open.edits).toEqual({});
    expect(field.text).toBe(REDACTED);
  });
});

describe('line ends', () => {
  const server = { campaign_context: 'one\r\ntwo\r\n' };

  it('are LF in the control, and those of the server are named', () => {
    const { field } = control('campaign_context', server);
    expect([field.text, field.lineEnd]).toEqual(['one\ntwo\n', 'CR LF']);
    expect(control('campaign_context', { campaign_context: 'one\rtwo' }).field.lineEnd).toBe('CR');
    expect(control('campaign_context', { campaign_context: 'one\ntwo' }).field.lineEnd).toBeNull();
  });

  it('of untouched lines are kept in the edit, and new lines get the usual one of the text', () => {
    const { field, open } = control('campaign_context', server);
    field.type('one\ntwo\nthree\n');
    expect(open.edits.campaign_context).toEqual({ kind: 'value', value: 'one\r\ntwo\r\nthree\r\n' });
    expect(field.text).toBe('one\ntwo\nthree\n');
  });

  it('of JSON are not named, because JSON is sent by its meaning', () => {
    const { field, open } = control('retry_policy');
    field.type('{\r\n}');
    expect([field.lineEnd, open.edits.retry_policy]).toEqual([null, { kind: 'text', text: '{\r\n}' }]);
  });
});
