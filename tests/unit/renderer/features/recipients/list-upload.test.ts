import { describe, expect, it, onTestFinished } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import type { UploadOutcome } from '@domain/uploads/upload-outcome';
import { ListUpload } from '@renderer/features/recipients/list-upload.svelte';
import { fakeMain, pending } from '../../fake-main';
import { id, NOW, savedAt } from '../../samples';

const NEW_LIST = { kind: 'new', name: 'March' } as const;

function upload() {
  const main = fakeMain({});
  const attached: string[] = [];
  const list = new ListUpload({
    bridge: main.bridge,
    draftId: id(1),
    revision: () => 4,
    attached: (at) => attached.push(at),
  });
  onTestFinished(list.close);
  return { main, list, attached };
}

const sending = (draft = id(1)) => ({ phase: 'sending', draftId: draft, rows: 3, sent: 10, bytes: 20 }) as const;

describe('an upload of a recipient list', () => {
  it('is sent once, shows its own progress, and reports the attached list', async () => {
    const { main, list, attached } = upload();
    const answer = pending<UploadOutcome>();
    main.answers['recipients.uploadList'] = async () => ok(await answer.promise);
    await main.emit('uploading', sending());
    expect(list.progress).toBeNull();
    const sent = list.send(NEW_LIST);
    await list.send(NEW_LIST);
    await main.emit('uploading', sending(id(2)));
    expect(list.progress).toBeNull();
    await main.emit('uploading', sending());
    expect(list.progress).toMatchObject({ sent: 10 });
    answer.fulfil({ kind: 'attached', listId: 'list_1', rows: 3, heldBack: 0, ...savedAt(5) });
    await sent;
    expect(main.inputs('recipients.uploadList')).toEqual([{ draftId: id(1), revision: 4, target: NEW_LIST }]);
    expect(attached).toEqual([NOW]);
    expect(list.isSending).toBe(false);
  });

  it('can be stopped once while it is sent; if that fails it goes on', async () => {
    const { main, list } = upload();
    const answer = pending<UploadOutcome>();
    main.answers['recipients.uploadList'] = async () => ok(await answer.promise);
    main.answers['recipients.stopUpload'] = () => failed({ kind: 'storage', reason: 'failed' });
    await list.stop();
    const sent = list.send(NEW_LIST);
    await list.stop();
    expect(list.isStopping).toBe(false);
    main.answers['recipients.stopUpload'] = () => ok(null);
    await list.stop();
    await list.stop();
    expect(main.count('recipients.stopUpload')).toBe(2);
    expect(list.isStopping).toBe(true);
    answer.fulfil({ kind: 'stopped' });
    await sent;
    expect([list.isSending, list.isStopping, list.outcome?.kind]).toEqual([false, false, 'stopped']);
  });

  it('of which it is not known whether it arrived blocks until the user has checked the server', async () => {
    const { main, list } = upload();
    main.answers['recipients.pendingUpload'] = () =>
      ok({ at: NOW, target: NEW_LIST, rows: 3, connectionName: 'Test server' });
    await list.begin();
    expect(list.pending).not.toBeNull();
    main.answers['recipients.settleUpload'] = () => failed({ kind: 'storage', reason: 'failed' });
    expect(await list.confirmChecked()).toBe(false);
    expect(list.pending).not.toBeNull();
    main.answers['recipients.settleUpload'] = () => ok(null);
    expect(await list.confirmChecked()).toBe(true);
    expect(list.pending).toBeNull();
  });

  it('that failed can be started again from the choice of a target', async () => {
    const { main, list } = upload();
    main.answers['recipients.uploadList'] = () => failed({ kind: 'work-offline' });
    await list.send(NEW_LIST);
    expect(list.error).toEqual({ kind: 'work-offline' });
    list.restart();
    expect([list.error, list.outcome]).toEqual([null, null]);
  });
});
