import { isDeepStrictEqual } from 'node:util';
import type { CommandOutput } from '@contract/index';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { ImportChanges } from '@domain/recipients/audience';
import { fitted } from '@domain/recipients/columns';
import type { Mapping, SourceDescription } from '@domain/recipients/import';
import { hasBlockingQuestions, withoutReadings } from '@domain/recipients/import-questions';
import { newSpoolKey } from '../files/spool-cipher';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { type Imports, type OpenImport, sizeOf } from './imports';
import { likelyCountries } from './likely-countries';
import { makeReady } from './make-ready';
import type { AudienceWorker } from './thread/audience-worker';
import type { ImportEnd } from './worker/import-run';
import type { Jobs } from './worker/jobs';

export interface ImportDeps {
  readonly store: Store;
  readonly emit: Emit;
  readonly worker: AudienceWorker;
  readonly imports: Imports;
  /** The system's own dialog for a file of contacts; `null`: the user thought better of it. */
  readonly chooseContacts: () => Promise<string | null>;
  /** The country of this computer's settings (ISO 3166), `null` where they name none. */
  readonly homeCountry: () => string | null;
  readonly now: () => Date;
  /** Has what nothing refers to any more taken away, in the background. */
  readonly tidy: () => void;
}

type ImportCommand =
  | 'recipients.prepareImport'
  | 'recipients.openImport'
  | 'recipients.importPiece'
  | 'recipients.previewImport'
  | 'recipients.runImport'
  | 'recipients.commitImport'
  | 'recipients.cancelImport';

const FIRST_ROWS = 20;

type PreviewAnswer = Jobs['preview']['answer'];

/**
 * An import from its source to its commit. Reading and writing are the worker's; here is what has
 * been begun, and the commit.
 */
export function importHandlers(deps: ImportDeps): Pick<Handlers, ImportCommand> {
  const { store, emit, worker, imports } = deps;

  async function begin(
    draftId: string,
    source: { readonly kind: 'dialog' } | { readonly kind: 'pieces'; readonly name: string },
  ): Promise<Result<OpenImport | null>> {
    const exists = guarded(() => store.drafts.exists(draftId));
    if (!exists.ok) return exists;
    if (!exists.value) return failed({ kind: 'not-found', what: 'draft' });
    if (source.kind === 'pieces') return imports.fromPieces(draftId, source.name);
    const path = await deps.chooseContacts();
    return path === null ? ok(null) : imports.fromFile(draftId, path);
  }

  async function preview(
    open: OpenImport,
    { format, mapping }: Parameters<Handlers['recipients.previewImport']>[0],
  ): Promise<Result<CommandOutput<'recipients.previewImport'>>> {
    const { source, draftId } = open;
    const likely = draftId === null ? [] : likelyCountries(store, draftId);
    const home = likely[0] ?? deps.homeCountry();
    const described = await worker.run('describe', { source, chosen: format, home });
    if (!described.ok) return described;
    if (described.value.kind === 'unreadable') return failed({ kind: 'import-source', why: described.value.reason });
    const { description } = described.value;
    open.columns = description.columns.map(({ given }) => given);
    open.shape = description.shape;
    open.isEncodingAsked = description.encodings.length > 0;
    const { length } = description.columns;
    const used = mapping?.columns.length === length ? mapping : description.guess;
    const read = (by: Mapping) =>
      worker.run('preview', {
        source,
        format: description.format,
        mapping: by,
        rows: FIRST_ROWS,
        home,
      });
    const rows = await read(used);
    if (!rows.ok) return rows;
    if (rows.value.kind === 'unreadable') return failed({ kind: 'import-source', why: rows.value.reason });
    const remembered = mapping === null ? await proposal(description, used, read) : ok(null);
    if (!remembered.ok) return remembered;
    const { numbers, notes } = rows.value;
    const shown = { rows: [...rows.value.rows], numbers, notes, likely: [...likely] };
    return ok({ description, mapping: used, ...shown, remembered: remembered.value });
  }

  /**
   * The mapping of an earlier import with the same headings, with what it would do here; `null` if
   * there is none or it is the guess anyway.
   */
  async function proposal(
    description: SourceDescription,
    guess: Mapping,
    read: (mapping: Mapping) => Promise<Result<PreviewAnswer>>,
  ): Promise<Result<CommandOutput<'recipients.previewImport'>['remembered']>> {
    const found = guarded(() => store.mappings.find(description.shape));
    if (!found.ok) return found;
    const mapping = found.value === null ? null : fitted(found.value, description.columns.length);
    if (mapping === null || isDeepStrictEqual(mapping, guess)) return ok(null);
    const rows = await read(mapping);
    if (!rows.ok) return rows;
    if (rows.value.kind === 'unreadable') return ok(null);
    const { accepted, numbers } = rows.value;
    return ok({ mapping, accepted, of: numbers.rows, numbers });
  }

  async function run(
    open: OpenImport,
    { format, mapping, mode, importId }: Parameters<Handlers['recipients.runImport']>[0],
  ): Promise<Result<CommandOutput<'recipients.runImport'>>> {
    if (open.isEncodingAsked || open.draftId === null) return failed({ kind: 'import', reason: 'not-ready' });
    open.rejectedFile = { ...open.rejectedFile, key: newSpoolKey() };
    open.lastRun = { format, mapping, mode };
    const input = {
      draftId: open.draftId,
      source: open.source,
      ...{ format, mapping, mode, header: open.columns },
      home: likelyCountries(store, open.draftId)[0] ?? deps.homeCountry(),
      rejectedFile: open.rejectedFile,
      totalBytes: await sizeOf(open.source.path),
      now: deps.now().getTime(),
    };
    const end = await worker.run('import', input, {
      signal: open.cancel.signal,
      progress: (progress) => {
        emit('importing', { importId, ...progress });
      },
    });
    if (!end.ok) return end;
    const ready = readyOf(end.value);
    if (!ready.ok) return ready;
    const isBlocked = hasBlockingQuestions(ready.value.report.numbers, mapping);
    const prepared = isBlocked ? ok(null) : await makeReady(store, ready.value.audience);
    abandon(open);
    if (!prepared.ok || open.cancel.signal.aborted) {
      guarded(() => {
        store.recipients.abandon(ready.value.audience);
      });
      return prepared.ok ? failed({ kind: 'import', reason: 'cancelled' }) : prepared;
    }
    if (isBlocked) {
      // The rows were read with a provisional answer: they must never become a draft's.
      guarded(() => {
        store.recipients.abandon(ready.value.audience);
      });
    } else open.ready = { ...ready.value, replaces: mode === 'replace', mapping };
    return ok({ report: ready.value.report, changes: ready.value.changes });
  }

  /**
   * What was read for it before is not wanted any more. Where the disk refuses, the next start
   * collects it.
   */
  function abandon(open: OpenImport): void {
    const { ready } = open;
    open.ready = null;
    if (ready !== null) {
      guarded(() => {
        store.recipients.abandon(ready.audience);
      });
    }
  }

  function commit(open: OpenImport): Result<CommandOutput<'recipients.commitImport'>> {
    const { ready, draftId } = open;
    if (ready === null || draftId === null) return failed({ kind: 'import', reason: 'not-ready' });
    const saved = guarded(() => {
      const saved = store.recipients.setAudience(draftId, {
        audience: ready.audience,
        rowsRevision: ready.rowsRevision,
        cause: 'rows-imported',
        ...countsOf(ready.changes, ready.replaces),
        countries: ready.report.countries,
        send: ready.replaces || store.recipients.facts(draftId).count === 0,
      });
      if (open.shape !== null) store.mappings.remember(open.shape, withoutReadings(ready.mapping));
      return saved;
    });
    if (!saved.ok) return saved;
    if (saved.value === null) return failed({ kind: 'not-found', what: 'draft' });
    if (saved.value === 'changed') return failed({ kind: 'draft-changed' });
    open.ready = null;
    emit('changed', { what: 'draft', draftId });
    return ok(saved.value);
  }

  return {
    'recipients.prepareImport': () => {
      worker.warmUp();
      return ok(null);
    },
    'recipients.openImport': async ({ draftId, source }) => {
      const begun = await begin(draftId, source);
      return begun.ok && begun.value !== null
        ? ok({ importId: begun.value.id, name: begun.value.name })
        : (begun as Result<null>);
    },
    'recipients.importPiece': ({ importId, data }) => imports.addPiece(importId, Buffer.from(data, 'base64')),
    'recipients.previewImport': async (input) => {
      const open = imports.get(input.importId);
      return open.ok ? preview(open.value, input) : open;
    },
    'recipients.runImport': async (input) => {
      const open = imports.get(input.importId);
      return open.ok ? run(open.value, input) : open;
    },
    'recipients.commitImport': ({ importId }) => {
      const open = imports.get(importId);
      return open.ok ? commit(open.value) : open;
    },
    'recipients.cancelImport': async ({ importId }) => {
      const open = imports.get(importId);
      if (open.ok) abandon(open.value);
      await imports.end(importId);
      deps.tidy();
      return ok(null);
    },
  };
}

function readyOf(end: ImportEnd): Result<Extract<ImportEnd, { kind: 'ready' }>> {
  switch (end.kind) {
    case 'ready':
      return ok(end);
    case 'unreadable':
      return failed({ kind: 'import-source', why: end.reason });
    case 'cancelled':
      return failed({ kind: 'import', reason: 'cancelled' });
    case 'no-draft':
      return failed({ kind: 'not-found', what: 'draft' });
  }
}

/**
 * A replacement takes all rows that were there and puts others in their place: of the numbers on
 * both sides the rows are others too.
 */
function countsOf({ added, changed, removed }: ImportChanges, replaces: boolean) {
  return replaces ? { added, changed, removed } : { added, changed, removed: 0 };
}
