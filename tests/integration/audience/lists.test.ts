import { describe, expect, it, vi } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import type { UploadTarget } from '@domain/uploads/upload';
import type { UploadProgress } from '@domain/uploads/upload-outcome';
import { restartedAfterCrash } from '../../support/create-test-backend';
import { rawServer } from '../kathan/servers';
import { contacts, manyRows } from './recipients-backend';
import { createUploadBackend, reportingFetch } from './upload-backend';

/** A busy machine may take longer than a second for a first request. */
const PATIENT = { timeout: 30_000 };

const MARCH: UploadTarget = { kind: 'new', name: 'March' };

describe('an upload as a recipient list', () => {
  it('sends the checked rows as one file, and attaches the list in the response', async () => {
    const { upload, store, draftId, bodies } = await createUploadBackend();
    const outcome = await upload(MARCH);
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'attached', rows: 2 } });
    const listId = outcome.ok && outcome.value.kind === 'attached' ? outcome.value.listId : '';
    expect(listId).toMatch(/^list_/);
    expect(store.drafts.get(draftId)?.edits.recipient_list_id).toEqual({ kind: 'value', value: listId });
    const boundary = /^--campaign-desk-[\da-f-]{36}(?=\r\n)/.exec(bodies[0] ?? '')?.[0] ?? 'missing';
    expect(bodies[0]?.replaceAll('\r\n', '\n')).toBe(`${boundary}
Content-Disposition: form-data; name="name"

March
${boundary}
Content-Disposition: form-data; name="use_template"

false
${boundary}
Content-Disposition: form-data; name="file"; filename="recipients.csv"
Content-Type: text/csv

phone_number,first_name,n,assistant_overrides
+14155550100,"Ada, ""the"" first",3,{}
+442079460018,=1+1,,"{""voice"":""calm""}"

${boundary}--
`);
  });

  it('into an existing list always says whether it replaces or appends', async () => {
    const { upload, bodies } = await createUploadBackend();
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

  it('whose response contains no list ID shows the response and changes nothing', async () => {
    const { upload, fault, store, draftId } = await createUploadBackend();
    await fault({ kind: 'garbage', body: '{"message":"ok"}', times: 1 });
    expect(await upload(MARCH)).toMatchObject({ value: { kind: 'no-id', status: 200, answer: '{"message":"ok"}' } });
    expect(store.drafts.get(draftId)?.edits.recipient_list_id).toBeUndefined();
  });

  it('whose outcome is unknown is not sent again until the user has checked, also after a restart', async () => {
    const { upload, fault, call, draftId, bodies, test } = await createUploadBackend();
    await fault({ kind: 'reset', times: 1 });
    expect(await upload(MARCH)).toMatchObject({ value: { kind: 'unknown', reason: 'reset' } });
    expect(await upload(MARCH)).toEqual(failed({ kind: 'upload-unknown' }));
    expect(await call('recipients.pendingUpload', { draftId })).toMatchObject({
      value: { target: MARCH, rows: 2, connectionName: 'Test' },
    });
    expect(bodies).toHaveLength(1);
    await call('recipients.settleUpload', { draftId });
    await fault({ kind: 'reset', times: 1 });
    await upload(MARCH);
    expect((await restartedAfterCrash(test)).store.uploads.pending(draftId)).toMatchObject({ target: MARCH, rows: 2 });
  });

  it('that was rejected or did not reach the server can be retried', async () => {
    const { upload, fault, sandbox, call, draftId } = await createUploadBackend();
    await fault({ kind: 'status', status: 413, detail: 'Too many rows', times: 1 });
    expect(await upload(MARCH)).toMatchObject({ value: { kind: 'refused', status: 413, detail: 'Too many rows' } });
    await sandbox.close();
    expect(await upload(MARCH)).toMatchObject({ value: { kind: 'not-sent', reason: 'refused' } });
    expect(await call('recipients.pendingUpload', { draftId })).toEqual(ok(null));
  });

  it('waits until the rows are valid, present, and those that the user saw', async () => {
    const { upload, call, store, draftId, get } = await createUploadBackend();
    expect(await call('recipients.uploadList', { draftId, revision: 0, target: MARCH })).toEqual(
      failed({ kind: 'draft-changed' }),
    );
    store.recipients.add(draftId, [{ phone: '12', metadata: '{', assistantOverrides: '' }]);
    expect(await upload(MARCH)).toEqual(failed({ kind: 'has-errors', count: 2 }));
    const revision = store.drafts.get(draftId)?.revision ?? 0;
    await get('recipients.removeMatching', { draftId, revision, filter: {} });
    expect(await upload(MARCH)).toEqual(failed({ kind: 'nothing-to-send' }));
  });

  it('of many rows is sent completely', async () => {
    const { upload, importFile, bodies } = await createUploadBackend();
    await importFile(contacts(manyRows(20_000)));
    expect(await upload(MARCH)).toMatchObject({ value: { kind: 'attached', rows: 20_000 } });
    expect(bodies[0]?.split('\r\n').filter((line) => line.startsWith('+1415'))).toHaveLength(20_000);
  });

  it('reports the rows while they are written, and the bytes sent', async () => {
    const { upload, reported, bodies, draftId } = await createUploadBackend({ fetch: reportingFetch });
    await upload(MARCH);
    const bytes = Buffer.byteLength(bodies[0] ?? '');
    const sending = { phase: 'sending', draftId, rows: 2, bytes };
    expect(reported).toEqual([
      { phase: 'writing', draftId, rows: 2 },
      { ...sending, sent: 0 },
      { ...sending, sent: Math.floor(bytes / 2) },
      { ...sending, sent: bytes },
    ]);
  });
});

describe('stopping an upload', () => {
  it('while its rows are written sends nothing, and another one can be started', async () => {
    let hear: (progress: UploadProgress) => void = () => undefined;
    const first = new Promise<UploadProgress>((resolve) => (hear = resolve));
    const { upload, importFile, call, draftId, bodies } = await createUploadBackend({
      onProgress: (progress) => {
        hear(progress);
      },
    });
    await importFile(contacts(manyRows(20_000)));
    const outcome = upload(MARCH);
    // Heard at once: a state that is looked for from time to time may be over before.
    expect(await first).toMatchObject({ phase: 'writing' });
    expect(await call('recipients.stopUpload', { draftId })).toEqual(ok(null));
    expect(await outcome).toEqual(ok({ kind: 'stopped' }));
    expect(await call('recipients.pendingUpload', { draftId })).toEqual(ok(null));
    expect(bodies).toEqual([]);
    expect(await upload(MARCH)).toMatchObject({ value: { kind: 'attached', rows: 20_000 } });
  });

  it('while it is being sent leaves its outcome unknown, so the user must decide', async () => {
    const arrived = vi.fn();
    const { upload, call, draftId, test } = await createUploadBackend({ baseUrl: await rawServer('', arrived) });
    const outcome = upload(MARCH);
    await vi.waitFor(() => {
      expect(arrived).toHaveBeenCalledOnce();
    }, PATIENT);
    await call('recipients.stopUpload', { draftId });
    expect(await outcome).toEqual(ok({ kind: 'unknown', reason: 'stopped' }));
    expect(await upload(MARCH)).toEqual(failed({ kind: 'upload-unknown' }));
    expect((await restartedAfterCrash(test)).store.uploads.pending(draftId)).toMatchObject({ target: MARCH, rows: 2 });
    expect(arrived).toHaveBeenCalledOnce();
  });

  it('that is not in progress does nothing', async () => {
    const { upload, call, draftId } = await createUploadBackend();
    expect(await call('recipients.stopUpload', { draftId })).toEqual(ok(null));
    expect(await upload(MARCH)).toMatchObject({ value: { kind: 'attached' } });
  });
});
