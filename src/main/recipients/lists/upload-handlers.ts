import type { Draft } from '@shared/draft/draft';
import { failed, ok, type Result } from '@shared/ipc/errors';
import type { UploadOutcome, UploadTarget } from '@shared/recipients/upload';
import { outwardAccessTo, type Access, type OutwardDeps } from '../../connections/access';
import { redactor } from '../../credentials/redact';
import type { Emit, Handlers } from '../../ipc/handlers';
import type { Answer, Kathan } from '../../kathan/client';
import type { Failure } from '../../kathan/failure';
import { parsedJson } from '../../kathan/json';
import { bounded } from '../../kathan/plain-text';
import { readRefusal } from '../../kathan/refusal';
import { guarded, type Store } from '../../store';
import type { AudienceWorker } from '../audience-worker';
import { findListId } from './list-id';

export interface UploadDeps {
  readonly store: Store;
  readonly access: OutwardDeps;
  readonly kathan: Kathan;
  readonly worker: AudienceWorker;
  readonly emit: Emit;
  readonly newId: () => string;
  readonly now: () => Date;
}

export type UploadCommand = 'recipients.uploadList' | 'recipients.pendingUpload' | 'recipients.settleUpload';

/** The largest upload. A bound of ours: no limit is documented. */
const MAX_UPLOAD_BYTES = 256 * 1024 * 1024;

/** For so many bytes there is a second more than the usual time limit: a slow line must not make an upload end in doubt. */
const BYTES_A_SECOND = 64 * 1024;
const TIME_LIMIT_MS = 60_000;

/** How much of an answer is shown, in UTF-16 code units. */
const MAX_SHOWN = 2000;

type Begun = Result<{ readonly draft: Draft; readonly connectionId: string }>;

/**
 * A draft's rows as a recipient list of the server. An upload is no change that can be repeated without harm (API reference, section 8), so it is never sent
 * again by itself: it is noted on the disk before, and the note stays until its outcome is known or the person has looked.
 */
export function uploadHandlers(deps: UploadDeps): Pick<Handlers, UploadCommand> {
  const { store, worker, emit } = deps;
  const underWay = new Set<string>();

  /** Whether the draft can be uploaded as the person saw it. */
  function begun(draftId: string, revision: number): Begun {
    const draft = guarded(() => store.drafts.get(draftId));
    if (!draft.ok) return draft;
    if (draft.value === null) return failed({ kind: 'not-found', what: 'draft' });
    if (draft.value.revision !== revision) return failed({ kind: 'draft-changed' });
    const { connectionId, recipients } = draft.value;
    if (connectionId === null) return failed({ kind: 'no-connection' });
    const wrong = recipients.badNumbers.count + recipients.badJson.count;
    if (wrong > 0) return failed({ kind: 'has-errors', count: wrong });
    if (recipients.count === 0) return failed({ kind: 'nothing-to-send' });
    const pending = guarded(() => store.uploads.pending(draftId));
    if (!pending.ok) return pending;
    return pending.value === null ? ok({ draft: draft.value, connectionId }) : failed({ kind: 'upload-unknown' });
  }

  async function upload(
    draft: Draft,
    { connection, credentials }: Access,
    target: UploadTarget,
  ): Promise<Result<UploadOutcome>> {
    const rows = draft.recipients.count;
    const boundary = `campaign-desk-${deps.newId()}`;
    emit('uploading', { draftId: draft.id, phase: 'writing', rows, bytes: null });
    const before = store.recipients.rowsRevision(draft.id);
    const body = await worker.run('list', {
      draftId: draft.id,
      keys: Object.keys(draft.recipients.keys),
      boundary,
      fields: fieldsOf(target),
      maxBytes: MAX_UPLOAD_BYTES,
    });
    if (!body.ok) return body;
    const { bytes, rowsRevision } = body.value;
    if (bytes === null) return failed({ kind: 'too-large', limitBytes: MAX_UPLOAD_BYTES });
    if (rowsRevision !== before) return failed({ kind: 'draft-changed' });

    const at = deps.now().toISOString();
    const noted = guarded(() => {
      store.uploads.note(draft.id, { at, target, rows, connectionName: connection.name });
    });
    if (!noted.ok) return noted;
    emit('uploading', { draftId: draft.id, phase: 'sending', rows, bytes: bytes.byteLength });
    const answer = await deps.kathan.send({
      connectionId: connection.id,
      method: 'POST',
      url: urlOf(connection.baseUrl, target),
      credentials,
      body: bytes,
      contentType: `multipart/form-data; boundary=${boundary}`,
      timeLimitMs: TIME_LIMIT_MS + (bytes.byteLength / BYTES_A_SECOND) * 1000,
    });
    return settle(draft.id, target, rows, answer, redactor([credentials.apiKey, credentials.userId]));
  }

  /** What an answer means, and what the disk must know of it. */
  function settle(
    draftId: string,
    target: UploadTarget,
    rows: number,
    answer: Answer | Failure,
    redact: ReturnType<typeof redactor>,
  ): Result<UploadOutcome> {
    if (answer.kind === 'no-answer') {
      if (answer.sent === 'maybe') return ok({ kind: 'unknown', reason: answer.reason });
      return known(draftId, () => ({ kind: 'not-sent', reason: answer.reason }));
    }
    const { status, text } = answer;
    if (status >= 200 && status < 300) {
      const json = parsedJson(text);
      const listId = target.kind === 'existing' ? target.listId : json.ok ? findListId(json.value) : null;
      return known(draftId, () => {
        if (listId === null) return { kind: 'no-id', status, answer: bounded(redact(text), MAX_SHOWN), rows };
        const saved = store.drafts.edit(draftId, 'recipient_list_id', { kind: 'value', value: listId });
        return saved === null ? null : { kind: 'attached', listId, rows, ...saved };
      });
    }
    // Behind a gateway's answer the server may have taken it all the same.
    if (status === 502 || status === 504) return ok({ kind: 'unknown', reason: 'failed' });
    return known(draftId, () => ({ kind: 'refused', status, detail: readRefusal(text, redact).detail }));
  }

  function known(draftId: string, outcome: () => UploadOutcome | null): Result<UploadOutcome> {
    const done = guarded(() => {
      const value = outcome();
      store.uploads.forget(draftId);
      return value;
    });
    if (!done.ok) return done;
    if (done.value === null) return failed({ kind: 'not-found', what: 'draft' });
    if (done.value.kind === 'attached') emit('changed', { what: 'draft', draftId });
    return ok(done.value);
  }

  return {
    'recipients.uploadList': async ({ draftId, revision, target }) => {
      const first = begun(draftId, revision);
      if (!first.ok) return first;
      if (underWay.has(draftId)) return failed({ kind: 'push-under-way' });
      underWay.add(draftId);
      try {
        const access = await outwardAccessTo(first.value.connectionId, deps.access);
        if (!access.ok) return access;
        // Read again: the keychain may have waited for the person, who may have gone on typing.
        const again = begun(draftId, revision);
        return again.ok ? await upload(again.value.draft, access.value, target) : again;
      } finally {
        underWay.delete(draftId);
      }
    },

    'recipients.pendingUpload': ({ draftId }) =>
      guarded(() => (underWay.has(draftId) ? null : store.uploads.pending(draftId))),

    'recipients.settleUpload': ({ draftId }) =>
      guarded(() => {
        store.uploads.forget(draftId);
        return null;
      }),
  };
}

/** One part called `file` beside these, as documented; `use_template` checks against columns that are documented nowhere. */
function fieldsOf(target: UploadTarget): Readonly<Record<string, string>> {
  return target.kind === 'new'
    ? { name: target.name, use_template: 'false' }
    : { replace: String(target.replace), use_template: 'false' };
}

function urlOf(baseUrl: string, target: UploadTarget): string {
  const lists = `${baseUrl.replace(/\/+$/, '')}/recipient-lists`;
  return target.kind === 'new' ? lists : `${lists}/${encodeURIComponent(target.listId)}/recipients/upload-csv`;
}
