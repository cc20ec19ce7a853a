import type { ParsedInput } from '@contract/index';
import type { DraftWrite } from '@contract/parts';
import type { Draft } from '@domain/draft/draft';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Campaign, Snapshot } from '@domain/fields/campaign';
import { isTimeZone, timeZoneSchema } from '@domain/fields/edits';
import { holdsMarkPart } from '@domain/secrets/mark';
import { writeJson } from '@kernel/json/json-codec';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type NewDraft, type Store } from '../store';
import type { ConnectionSetup } from './set-up-connection';
import { listDrafts, shownDraft } from './shown';

export interface DraftDeps {
  readonly store: Store;
  readonly now: () => Date;
  /** This computer's own IANA time zone. */
  readonly systemTimeZone: () => string;
  readonly isPushing: (draftId: string) => boolean;
  /** One of the sandbox's campaigns, as the sandbox returns it. */
  readonly sampleCampaign: (campaignId: string) => Promise<Result<Campaign>>;
  /** Takes over a pasted command's connection and secrets, as far as they were asked for. */
  readonly setUpConnection: (input: TypedDraft) => Promise<Result<ConnectionSetup>>;
  readonly emit: Emit;
}

/** More would push the zones of the user's own country out of sight. */
const MAX_LIKELY_ZONES = 5;

type TypedDraft = Extract<ParsedInput<'drafts.create'>, { kind: 'typed' }>;

type DraftCommand =
  | 'drafts.list'
  | 'drafts.timeZones'
  | 'drafts.get'
  | 'drafts.create'
  | 'drafts.edit'
  | 'drafts.setTimeZone'
  | 'drafts.open'
  | 'drafts.acknowledge'
  | 'drafts.assign'
  | 'drafts.discard'
  | 'drafts.restore'
  | 'drafts.discarded'
  | 'drafts.duplicate';

/**
 * The commands on drafts. Each responds after its commit, and an event tells the window what to ask
 * for again.
 */
export function draftHandlers(deps: DraftDeps): Pick<Handlers, DraftCommand> {
  const { store, isPushing, emit } = deps;

  const withPush = (draft: Draft): Draft => shownDraft(draft, isPushing);

  function changed({ draftId, writer }: DraftWrite): void {
    emit('changed', { what: 'draft', draftId, writer });
  }

  /**
   * The draft came or went: lists of drafts, which may be thousands, are asked for again only then.
   */
  function cameOrWent(draftId: string): void {
    changed({ draftId });
    emit('changed', { what: 'drafts' });
  }

  /** Connections say how many drafts they have. */
  function goneOrBack(): void {
    emit('changed', { what: 'drafts' });
    emit('changed', { what: 'connections' });
  }

  /** Runs a change of one draft; `null` means that there is no such draft. */
  function change<T>(write: DraftWrite, work: () => T | null): Result<T> {
    const done = found('draft', guarded(work));
    if (done.ok) changed(write);
    return done;
  }

  function create(draft: NewDraft): Result<Draft> {
    const created = guarded(() => {
      if (draft.connectionId !== null && store.connections.get(draft.connectionId) === null) return null;
      return store.drafts.create(draft);
    });
    const done = found('connection', created);
    if (!done.ok) return done;
    cameOrWent(done.value.id);
    return ok(withPush(done.value));
  }

  /**
   * The zone that new drafts start with; the computer's own where the chosen one is not known to
   * this runtime (any more).
   */
  function startZone(): Result<string> {
    return guarded(() => {
      const chosen = timeZoneSchema.safeParse(store.settings.read().timeZone);
      return chosen.success ? chosen.data : deps.systemTimeZone();
    });
  }

  function snapshotOf(campaign: Campaign, source: Snapshot['source']): Snapshot {
    return { campaign, takenAt: deps.now().toISOString(), source };
  }

  return {
    'drafts.list': () => guarded(() => listDrafts(store.drafts, isPushing)),

    'drafts.timeZones': () =>
      guarded(() => store.drafts.timeZones(MAX_LIKELY_ZONES).filter((zone) => isTimeZone(zone))),

    'drafts.get': ({ draftId }) =>
      map(
        found(
          'draft',
          guarded(() => store.drafts.get(draftId)),
        ),
        withPush,
      ),

    'drafts.create': async (input) => {
      const zone = startZone();
      if (!zone.ok) return zone;
      if (input.kind === 'sample') {
        const sample = await deps.sampleCampaign(input.campaignId);
        if (!sample.ok) return sample;
        const snapshot = snapshotOf(sample.value, 'sandbox');
        const { connectionId } = input;
        const start = { connectionId, timeZone: zone.value };
        return create({ ...start, campaignId: input.campaignId, snapshot, edits: {}, recipients: [] });
      }
      const { readCampaignText } = await import('@domain/paste/import-text');
      const read = readCampaignText(input.campaignText, input.campaignId, input.request ?? null);
      if (!read.ok) return read;
      // Marks stand for secrets in headers alone: what the draft holds is shown and sent as it is.
      if (holdsMarkPart(writeJson(read.value))) return failed({ kind: 'campaign-text', reason: 'hidden-secret' });
      const { campaignId, campaign, edits, recipients } = read.value;
      const snapshot = campaign === null ? null : snapshotOf(campaign, 'pasted');
      const setup = await deps.setUpConnection(input);
      if (!setup.ok) return setup;
      const { connectionId, undo } = setup.value;
      const created = create({ connectionId, timeZone: zone.value, campaignId, snapshot, edits, recipients });
      if (!created.ok) await undo();
      return created;
    },

    'drafts.edit': ({ draftId, writer, field, edit }) =>
      change({ draftId, writer }, () => store.drafts.edit(draftId, field, edit)),

    'drafts.setTimeZone': ({ draftId, writer, timeZone }) =>
      map(
        change({ draftId, writer }, () => store.drafts.setTimeZone(draftId, timeZone)),
        withPush,
      ),

    'drafts.open': ({ draftId }) =>
      guarded(() => {
        store.drafts.setOpen(draftId);
        return null;
      }),

    'drafts.acknowledge': ({ draftId, writer, key, acknowledged }) =>
      map(
        change({ draftId, writer }, () => store.drafts.acknowledge(draftId, key, acknowledged)),
        withPush,
      ),

    'drafts.assign': ({ draftId, connectionId }) => {
      const connection = found(
        'connection',
        guarded(() => store.connections.get(connectionId)),
      );
      if (!connection.ok) return connection;
      const assigned = change({ draftId }, () => store.drafts.assign(draftId, connectionId));
      // Connections say how many drafts they have.
      if (assigned.ok) emit('changed', { what: 'connections' });
      return map(assigned, withPush);
    },

    'drafts.discard': ({ draftId }) => {
      const discarded = change({ draftId }, () => (store.drafts.discard(draftId) ? true : null));
      if (discarded.ok) goneOrBack();
      return map(discarded, () => null);
    },

    'drafts.restore': ({ draftId }) => {
      const restored = change({ draftId }, () => store.drafts.restore(draftId));
      if (restored.ok) goneOrBack();
      return map(restored, withPush);
    },

    'drafts.duplicate': ({ draftId, campaignId, connectionId }) => {
      const connection = found(
        'connection',
        guarded(() => (connectionId === null ? true : store.connections.get(connectionId))),
      );
      if (!connection.ok) return connection;
      const duplicate = found(
        'draft',
        guarded(() => store.drafts.duplicate(draftId, { campaignId, connectionId })),
      );
      if (!duplicate.ok) return duplicate;
      cameOrWent(duplicate.value.id);
      emit('changed', { what: 'connections' });
      return ok(withPush(duplicate.value));
    },

    'drafts.discarded': () => guarded(() => [...store.drafts.discarded()]),
  };
}

function found<T>(what: 'draft' | 'connection', result: Result<T | null>): Result<T> {
  if (!result.ok) return result;
  return result.value === null ? failed({ kind: 'not-found', what }) : ok(result.value);
}

function map<T, U>(result: Result<T>, to: (value: T) => U): Result<U> {
  return result.ok ? ok(to(result.value)) : result;
}
