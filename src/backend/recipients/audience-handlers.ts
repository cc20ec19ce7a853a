import { failed, ok, type Result } from '@domain/errors/errors';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import type { Cancellations } from './cancellations';
import type { AudienceWorker } from './thread/audience-worker';

export interface AudienceDeps {
  readonly store: Store;
  readonly emit: Emit;
  readonly worker: AudienceWorker;
  readonly cancellations: Cancellations;
  readonly now: () => Date;
}

type AudienceCommand =
  `recipients.${'query' | 'findNumber' | 'removeMatching' | 'countries' | 'recentContact' | 'cancel'}`;

const NO_DRAFT = failed({ kind: 'not-found', what: 'draft' });
const CANCELLED = failed({ kind: 'cancelled' });

/** The commands on an audience as a whole. */
export function audienceHandlers(deps: AudienceDeps): Pick<Handlers, AudienceCommand> {
  const { store, emit, worker, cancellations, now } = deps;

  /** Whether the draft is still the one that the user looks at. */
  function seen(draftId: string, revision: number): Result<null> {
    const draft = guarded(() => store.drafts.get(draftId));
    if (!draft.ok) return draft;
    if (draft.value === null) return NO_DRAFT;
    return draft.value.revision === revision ? ok(null) : failed({ kind: 'draft-changed' });
  }

  return {
    'recipients.recentContact': async ({ draftId, request }) => {
      const input = { draftId, now: now().getTime() };
      const found = await cancellations.run(request, (run) => worker.run('recentContact', input, run));
      if (!found.ok) return found;
      return found.value === null ? NO_DRAFT : ok(found.value);
    },
    'recipients.cancel': ({ request }) => {
      cancellations.cancel(request);
      return ok(null);
    },

    'recipients.query': async ({ request, ...query }) => {
      const input = { ...query, now: now().getTime() };
      const page = await cancellations.run(request, (run) => worker.run('page', input, run));
      if (!page.ok) return page;
      if (page.value === 'cancelled') return CANCELLED;
      return page.value === null ? NO_DRAFT : ok(page.value);
    },

    'recipients.findNumber': (query) => worker.run('findNumber', query),

    'recipients.removeMatching': async ({ draftId, writer, revision, filter, request }) => {
      const before = seen(draftId, revision);
      if (!before.ok) return before;
      const input = { draftId, filter, now: now().getTime() };
      const end = await cancellations.run(request, (run) => worker.run('remove', input, run));
      if (!end.ok) return end;
      if (end.value.kind === 'cancelled') return CANCELLED;
      if (end.value.kind === 'no-draft') return NO_DRAFT;
      if (end.value.kind === 'nothing') return failed({ kind: 'not-found', what: 'recipient' });
      const { audience, rowsRevision, removed } = end.value;
      const counts = { added: 0, changed: 0, removed };
      const accepted = guarded(() =>
        store.recipients.setAudience(draftId, {
          audience,
          rowsRevision,
          cause: 'rows-removed',
          ...counts,
          send: false,
        }),
      );
      if (!accepted.ok) return accepted;
      if (accepted.value === null) return NO_DRAFT;
      if (accepted.value === 'changed') return failed({ kind: 'draft-changed' });
      emit('changed', { what: 'draft', draftId, writer });
      return ok({ ...accepted.value, removed });
    },

    'recipients.countries': ({ draftId }) => {
      const counts = guarded(() => store.recipients.countries(draftId));
      if (!counts.ok) return counts;
      return counts.value === null ? NO_DRAFT : ok([...counts.value]);
    },
  };
}
