import { describe, expect, it } from 'vitest';
import { failed, ok } from '@shared/ipc/errors';
import type { UploadTarget } from '@shared/recipients/upload';
import { reopen } from '../store/support';
import { contacts, manyRows } from './room';
import { uploads } from './uploads';

const MARCH: UploadTarget = { kind: 'new', name: 'March' };

describe('an upload as a recipient list', () => {
  it('sends the checked rows as one file, and attaches the list that the answer names', async () => {
    const { upload, store, draftId, bodies } = await uploads();
    const outcome = await upload(MARCH);
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'attached', rows: 2 } });
    const listId = outcome.ok && outcome.value.kind === 'attached' ? outcome.value.listId : '';
    expect(listId).toMatch(/^list_/);
    expect(store.drafts.get(draftId)?.edits.recipient_list_id).toEqual({ kind: 'value', value: listId });
    expect(bodies[0]?.replaceAll('\r\n', '\n')).toBe(`--campaign-desk-boundary
Content-Disposition: form-data; name="name"

March
--campaign-desk-boundary
Content-Disposition: form-data; name="use_template"

false
--campaign-desk-boundary
Content-Disposition: form-data; name="file"; filename="recipients.csv"
Content-Type: text/csv

phone_number,first_name,n,assistant_overrides
+14155550100,"Ada, ""the"" first",3,{}
+442079460018,=1+1,,"{""voice"":""calm""}"

--campaign-desk-boundary--
`);
  });

  it('into a list that is there always says whether it replaces or appends', async () => {
    const { upload, bodies } = await uploads();
    for (const replace of [false, true]) {
      expect(await upload({ kind: 'existing', listId: 'list_empty', replace })).toMatchObject({
        value: { kind: 'attached', listId: 'list_empty' },
      });
    }
    expect(bodies.map((body) => /name="replace"\r\n\r\n(\w+)/.exec(body)?.[1])).toEqual(['false', 'true']);
    expect(await upload({ kind: 'existing', listId: 'nowhere', replace: true })).toMatchObject({
      value: { kind: 'refused', status: 404, detail: 'Recipient list not found' },
    });
  });

  it('whose answer names no list shows the answer and changes nothing', async () => {
    const { upload, fault, store, draftId } = await uploads();
    await fault({ kind: 'garbage', body: '{"message":"ok"}', times: 1 });
    expect(await upload(MARCH)).toMatchObject({ value: { kind: 'no-id', status: 200, answer: '{"message":"ok"}' } });
    expect(store.drafts.get(draftId)?.edits.recipient_list_id).toBeUndefined();
  });

  it('whose outcome is not known is not sent again before the person has looked, over a restart as well', async () => {
    const { upload, fault, handlers, draftId, bodies, store, folder } = await uploads();
    await fault({ kind: 'reset', times: 1 });
    expect(await upload(MARCH)).toMatchObject({ value: { kind: 'unknown', reason: 'reset' } });
    expect(await upload(MARCH)).toEqual(failed({ kind: 'upload-unknown' }));
    expect(await handlers['recipients.pendingUpload']({ draftId })).toMatchObject({
      value: { target: MARCH, rows: 2, connectionName: 'Test' },
    });
    expect(bodies).toHaveLength(1);
    await handlers['recipients.settleUpload']({ draftId });
    await fault({ kind: 'reset', times: 1 });
    await upload(MARCH);
    expect(reopen(store, folder).uploads.pending(draftId)).toMatchObject({ target: MARCH, rows: 2 });
  });

  it('that did not reach the server, or was refused, can be tried again', async () => {
    const { upload, fault, sandbox, handlers, draftId } = await uploads();
    await fault({ kind: 'status', status: 413, detail: 'Too many rows', times: 1 });
    expect(await upload(MARCH)).toMatchObject({ value: { kind: 'refused', status: 413, detail: 'Too many rows' } });
    await sandbox.close();
    expect(await upload(MARCH)).toMatchObject({ value: { kind: 'not-sent', reason: 'refused' } });
    expect(await handlers['recipients.pendingUpload']({ draftId })).toEqual(ok(null));
  });

  it('waits until the rows are right, are there, and are those that the person saw', async () => {
    const { upload, handlers, store, draftId, get } = await uploads();
    expect(await handlers['recipients.uploadList']({ draftId, revision: 0, target: MARCH })).toEqual(
      failed({ kind: 'draft-changed' }),
    );
    store.recipients.add(draftId, [{ phone: '12', metadata: '{', assistantOverrides: '' }]);
    expect(await upload(MARCH)).toEqual(failed({ kind: 'has-errors', count: 2 }));
    const revision = store.drafts.get(draftId)?.revision ?? 0;
    await get('recipients.removeMatching', { draftId, revision, filter: {} });
    expect(await upload(MARCH)).toEqual(failed({ kind: 'nothing-to-send' }));
  });

  it('of many rows goes out whole', async () => {
    const { upload, take, bodies } = await uploads();
    await take(contacts(manyRows(20_000)));
    expect(await upload(MARCH)).toMatchObject({ value: { kind: 'attached', rows: 20_000 } });
    expect(bodies[0]?.split('\r\n').filter((line) => line.startsWith('+1415'))).toHaveLength(20_000);
  });
});
