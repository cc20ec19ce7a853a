import { rm } from 'node:fs/promises';
import type { Draft } from '@domain/draft/draft';
import { failed, ok, type Result } from '@domain/errors/errors';
import { resourceIdSchema } from '@domain/identity/resource-id';
import { areAllHeldBack, type HeldBack } from '@domain/suppression/held-back';
import type { UploadTarget } from '@domain/uploads/upload';
import type { UploadOutcome } from '@domain/uploads/upload-outcome';
import type { Access } from '../../connections/access';
import { type Redact, redactor } from '../../credentials/redact';
import type { Emit } from '../../ipc/handlers';
import type { Kathan, KathanResponse } from '../../kathan/client';
import type { Failure } from '../../kathan/failure';
import { parsedJson } from '../../kathan/json';
import { bounded } from '../../kathan/plain-text';
import { readRefusal } from '../../kathan/refusal';
import type { BodyFile } from '../../kathan/transport';
import { guarded, type Store } from '../../store';
import type { AudienceWorker } from '../thread/audience-worker';
import { findListId } from './list-id';

export interface UploadDeps {
  readonly store: Store;
  readonly kathan: Kathan;
  readonly worker: AudienceWorker;
  readonly temporaryFile: () => Promise<Result<string>>;
  readonly emit: Emit;
  readonly newId: () => string;
  readonly now: () => Date;
}

interface Upload {
  /** As the user saw it. */
  readonly draft: Draft;
  readonly access: Access;
  readonly target: UploadTarget;
  /** The user stops it. */
  readonly stop: AbortSignal;
}

/** The largest upload. A bound of ours: no limit is documented. */
const MAX_UPLOAD_BYTES = 256 * 1024 * 1024;

/**
 * For so many bytes there is a second more than the usual time limit: a slow line must not make an
 * upload end in doubt.
 */
const BYTES_A_SECOND = 64 * 1024;
const TIME_LIMIT_MS = 60_000;

/** How much of a response is shown, in UTF-16 code units. */
const MAX_SHOWN = 2000;

/**
 * Sends a draft's rows that may be called as one file, once. Before it is sent it is noted on the
 * disk, and the note stays where its outcome is not known: then it waits for the user. Stopping it
 * before that sends nothing. Errors: `storage`, `too-large`, `draft-changed`, `all-held-back`.
 */
export function uploader(deps: UploadDeps): (upload: Upload) => Promise<Result<UploadOutcome>> {
  const { store, worker, emit } = deps;

  async function write(
    { draft, target, stop }: Upload,
    boundary: string,
    path: string,
  ): Promise<Result<(BodyFile & CheckedBody) | null>> {
    emit('uploading', { phase: 'writing', draftId: draft.id, rows: draft.recipients.count });
    const before = store.recipients.rowsRevision(draft.id);
    const input = {
      draftId: draft.id,
      keys: Object.keys(draft.recipients.keys),
      boundary,
      path,
      fields: fieldsOf(target),
      maxBytes: MAX_UPLOAD_BYTES,
      now: deps.now().getTime(),
    };
    const body = await worker.run('list', input, { signal: stop });
    if (!body.ok) return body;
    // Also where it was written by the time that the thread heard of it.
    if (body.value.kind === 'cancelled' || stop.aborted) return ok(null);
    if (body.value.kind === 'too-large') return failed({ kind: 'too-large', limitBytes: MAX_UPLOAD_BYTES });
    const { size, rowsRevision, heldBack, suppression } = body.value;
    if (areAllHeldBack(heldBack)) return failed({ kind: 'all-held-back' });
    return rowsRevision === before ? ok({ path, size, heldBack, suppression }) : failed({ kind: 'draft-changed' });
  }

  function send({ draft, access, stop }: Upload, url: string, boundary: string, file: BodyFile & CheckedBody) {
    const { connection, credentials } = access;
    const reportProgress = (sent: number): void => {
      const [rows, bytes] = [callableIn(file), file.size];
      emit('uploading', { phase: 'sending', draftId: draft.id, rows, sent, bytes });
    };
    reportProgress(0);
    return deps.kathan.send({
      connectionId: connection.id,
      method: 'POST',
      url,
      credentials,
      file: { path: file.path, size: file.size },
      contentType: `multipart/form-data; boundary=${boundary}`,
      timeLimitMs: TIME_LIMIT_MS + (file.size / BYTES_A_SECOND) * 1000,
      onSent: reportProgress,
      stop,
    });
  }

  /** What a response means, and what the disk must know of it. */
  function settle(
    { draft, target, stop }: Upload,
    file: CheckedBody,
    answer: KathanResponse | Failure,
    redact: Redact,
  ): Result<UploadOutcome> {
    if (answer.kind === 'no-answer') {
      if (answer.sent === 'maybe') return ok({ kind: 'unknown', reason: stop.aborted ? 'stopped' : answer.reason });
      return known(draft.id, () => ({ kind: 'not-sent', reason: answer.reason }));
    }
    const { status, text } = answer;
    if (status >= 200 && status < 300) return accepted({ draft, target }, file, status, text, redact);
    // Behind a gateway's response the server may have taken it all the same.
    if (status === 502 || status === 504) return ok({ kind: 'unknown', reason: 'failed' });
    return known(draft.id, () => ({ kind: 'refused', status, detail: readRefusal(text, redact).detail }));
  }

  function accepted(
    { draft, target }: Pick<Upload, 'draft' | 'target'>,
    file: CheckedBody,
    status: number,
    text: string,
    redact: Redact,
  ): Result<UploadOutcome> {
    const rows = callableIn(file);
    const heldBack = file.heldBack.held;
    const json = parsedJson(text);
    const listId = target.kind === 'existing' ? target.listId : json.ok ? findListId(json.value) : null;
    return known(draft.id, () => {
      if (listId === null) return { kind: 'no-id', status, answer: bounded(redact(text), MAX_SHOWN), rows, heldBack };
      const saved = store.drafts.edit(draft.id, 'recipient_list_id', { kind: 'value', value: listId });
      return saved === null ? null : { kind: 'attached', listId, rows, heldBack, ...saved };
    });
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

  async function sendFrom(upload: Upload, path: string): Promise<Result<UploadOutcome>> {
    const { draft, access, target } = upload;
    const url = urlOf(access.connection.baseUrl, target);
    if (!url.ok) return url;
    const boundary = `campaign-desk-${deps.newId()}`;
    const body = await write(upload, boundary, path);
    if (!body.ok) return body;
    if (body.value === null) return ok({ kind: 'stopped' });
    const at = deps.now().toISOString();
    const rows = callableIn(body.value);
    const { suppression } = body.value;
    const noted = guarded(() => {
      if (store.suppression.revision() !== suppression) return false;
      store.uploads.note(draft.id, { at, target, rows, connectionName: access.connection.name });
      return true;
    });
    if (!noted.ok) return noted;
    if (!noted.value) {
      // A list has grown while the file was written: it is written again.
      await rm(path, { force: true });
      return sendFrom(upload, path);
    }
    const answer = await send(upload, url.value, boundary, body.value);
    return settle(upload, body.value, answer, redactor([access.credentials.apiKey, access.credentials.userId]));
  }

  return async (upload) => {
    const path = await deps.temporaryFile();
    if (!path.ok) return path;
    try {
      return await sendFrom(upload, path.value);
    } finally {
      await rm(path.value, { force: true });
    }
  };
}

/** What is known of a file that was written. */
interface CheckedBody {
  readonly heldBack: HeldBack;
  /** The revision of the suppression lists that it was written by. */
  readonly suppression: number;
}

function callableIn({ heldBack: { total, held } }: CheckedBody): number {
  return total - held;
}

/**
 * One part called `file` beside these, as documented; `use_template` checks against columns that
 * are documented nowhere.
 */
function fieldsOf(target: UploadTarget): Readonly<Record<string, string>> {
  return target.kind === 'new'
    ? { name: target.name, use_template: 'false' }
    : { replace: String(target.replace), use_template: 'false' };
}

/** Error: `bad-id` for a list id that could lead elsewhere. */
function urlOf(baseUrl: string, target: UploadTarget): Result<string> {
  const lists = `${baseUrl.replace(/\/+$/, '')}/recipient-lists`;
  if (target.kind === 'new') return ok(lists);
  const id = resourceIdSchema.safeParse(target.listId);
  if (!id.success) return failed({ kind: 'bad-id', what: 'list' });
  return ok(`${lists}/${encodeURIComponent(id.data)}/recipients/upload-csv`);
}
