import type { DraftContent } from '@domain/changes/draft-content';
import type { Draft } from '@domain/draft/draft';
import { failed, ok, type Result } from '@domain/errors/errors';
import { factOf, type Snapshot } from '@domain/fields/campaign';
import type { Edits } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import { type MergedField, mergeDraft } from '@domain/merge/merge';
import type { Choices } from '@domain/sync/choices';
import { type Resolution, resolveChoices } from '@domain/sync/resolve';
import { validate } from '@domain/validation/validate';
import { buildUpdate } from '@domain/wire/update';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type OutboxRow } from '../store';
import { buildRequest, previewOf, type RequestDeps } from './request-preview';

interface ConflictDeps extends RequestDeps {
  readonly emit: Emit;
  readonly now: () => Date;
  readonly queue: { readonly wake: () => void };
}

type ConflictCommand = 'outbox.conflict' | 'outbox.previewResolution' | 'outbox.resolve' | 'outbox.acceptServer';

/** A row in conflict with its draft as it is now, and both sides of every field. */
interface Conflict {
  readonly row: OutboxRow;
  readonly draft: Draft;
  readonly server: Snapshot;
  readonly fields: readonly MergedField[];
}

/**
 * Handles the commands of an update in conflict. The decisions become the draft's edits, and the
 * update is queued again.
 */
export function conflictHandlers(deps: ConflictDeps): Pick<Handlers, ConflictCommand> {
  const { store } = deps;

  function findConflict(id: string): Result<Conflict> {
    const read = guarded((): Conflict | null => {
      const row = store.outbox.get(id);
      const draft = row?.draftId == null ? null : store.drafts.get(row.draftId);
      if (row?.state.name !== 'conflict' || row.conflict === null || draft === null) return null;
      const content: DraftContent = { snapshot: row.base, edits: draft.edits, recipients: draft.recipients };
      return {
        row,
        draft,
        server: row.conflict,
        fields: mergeDraft(content, row.conflict.campaign, row.possiblyApplied),
      };
    });
    if (!read.ok) return read;
    return read.value === null ? failed({ kind: 'not-found', what: 'queued' }) : ok(read.value);
  }

  function resolve({ draft, fields }: Conflict, choices: Choices): Resolution {
    return resolveChoices(draft.edits, fields, choices, draft.timeZone);
  }

  function storeResolution({ row, draft }: Conflict, edits: Edits, how: 'resolved' | 'took-server'): Result<null> {
    const stored = guarded(() => store.outbox.resolve(row.id, edits, how));
    if (!stored.ok) return stored;
    if (!stored.value) return failed({ kind: 'not-found', what: 'queued' });
    deps.emit('changed', { what: 'draft', draftId: draft.id });
    deps.emit('changed', { what: 'outbox' });
    deps.queue.wake();
    return ok(null);
  }

  return {
    'outbox.conflict': ({ id }) => {
      const found = findConflict(id);
      if (!found.ok) return found;
      const { row, draft, server, fields } = found.value;
      return ok({
        id,
        draftId: draft.id,
        campaignId: row.campaignId,
        campaignName: factOf(server.campaign, 'name') ?? row.campaignName,
        status: factOf(server.campaign, 'status'),
        timeZone: draft.timeZone,
        originalAt: row.base?.takenAt ?? null,
        serverAt: server.takenAt,
        rows: fields.map((field) => ({ ...field, parts: [...field.parts] })),
      });
    },

    'outbox.previewResolution': async ({ id, choices }) => {
      const found = findConflict(id);
      if (!found.ok) return found;
      const { draft, server } = found.value;
      const content = { ...draft, snapshot: server, edits: resolve(found.value, choices).edits };
      const written = await buildRequest(content, draft, deps);
      return written.ok ? ok(written.value === null ? null : previewOf(written.value)) : written;
    },

    'outbox.resolve': ({ id, choices }) => {
      const found = findConflict(id);
      if (!found.ok) return found;
      const { edits, undecided } = resolve(found.value, choices);
      if (undecided.length > 0) return failed({ kind: 'undecided', count: undecided.length });
      const content = { ...found.value.draft, snapshot: found.value.server, edits };
      const style = guarded(() => store.settings.read().placeholderStyle);
      if (!style.ok) return style;
      const errors = validate(content, deps.now(), style.value).filter(({ severity }) => severity === 'error');
      // If everything is as on the server, nothing is sent and no error matters.
      const sends = buildUpdate(content, 'camelCase').fields.length > 0;
      if (sends && errors.length > 0) return failed({ kind: 'has-errors', count: errors.length });
      return storeResolution(found.value, edits, 'resolved');
    },

    'outbox.acceptServer': ({ id }) => {
      const found = findConflict(id);
      if (!found.ok) return found;
      // No server returns recipients, so there is no server value for them.
      const kept: Partial<Record<FieldName, Edits[FieldName]>> = {};
      if (found.value.draft.edits.recipients !== undefined) kept.recipients = found.value.draft.edits.recipients;
      return storeResolution(found.value, kept as Edits, 'took-server');
    },
  };
}
