import type { ParsedInput } from '@contract/index';
import { titleOf } from '@domain/changes/changes';
import type { Saved } from '@domain/draft/draft';
import { failed, ok, type Result } from '@domain/errors/errors';
import { mayLeave } from '@domain/recipients/split/split';
import type { NameFile } from '../files/exported-name';
import type { FolderExporter } from '../files/folder-exporter';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { makeReady } from './make-ready';
import type { AudienceWorker } from './thread/audience-worker';
import type { Jobs, SplitFailure } from './worker/jobs';

export interface SplitDeps {
  readonly store: Store;
  readonly emit: Emit;
  readonly worker: AudienceWorker;
  readonly exportFiles: FolderExporter;
  readonly now: () => Date;
}

type SplitCommand = 'recipients.planSplit' | 'recipients.splitIntoDrafts' | 'recipients.splitIntoFiles';
type SplitInput = ParsedInput<'recipients.splitIntoDrafts' | 'recipients.splitIntoFiles'>;
type Ready = Extract<Jobs['split']['answer'], { kind: 'ready' }>;

const NO_DRAFT = failed({ kind: 'not-found', what: 'draft' });
const CHANGED = failed({ kind: 'draft-changed' });

/** The commands that split a draft's recipients. The worker assigns and writes the rows. */
export function splitHandlers(deps: SplitDeps): Pick<Handlers, SplitCommand> {
  const { store, emit, worker } = deps;

  /** Makes the audiences of a split; `made` and `removed` are indexes of parts. */
  async function makeAudiences(
    { draftId, by, expected }: SplitInput,
    made: readonly number[],
    removed: readonly number[],
  ): Promise<Result<Ready>> {
    const end = await worker.run('split', { draftId, by, expected, made, removed, now: deps.now().getTime() });
    if (!end.ok) return end;
    if (end.value.kind !== 'ready') return failureOf(end.value);
    for (const audience of audiencesOf(end.value)) {
      const ready = await makeReady(store, audience);
      if (!ready.ok) return abandoning(end.value, ready);
    }
    return ok(end.value);
  }

  /** Where the disk refuses, the next start collects what was made. */
  function abandoning<T>(ready: Ready, result: T): T {
    guarded(() => {
      for (const audience of audiencesOf(ready)) store.recipients.abandon(audience);
    });
    return result;
  }

  /** Has the rows of parts leave the draft. */
  async function removeRows(input: SplitInput, removed: readonly number[]): Promise<Result<Saved | null>> {
    if (!input.removesRows) return ok(null);
    const made = await makeAudiences(input, [], removed);
    if (!made.ok) return made;
    const { rowsRevision, rest } = made.value;
    const split = guarded(() => store.drafts.split(input.draftId, { rowsRevision, parts: [], rest }));
    if (!split.ok) return abandoning(made.value, split);
    if (split.value === null) return abandoning(made.value, NO_DRAFT);
    if (split.value === 'changed') return abandoning(made.value, CHANGED);
    emit('changed', { what: 'draft', draftId: input.draftId });
    return ok(split.value.saved);
  }

  return {
    'recipients.planSplit': async ({ draftId, by }) => {
      const plan = await worker.run('splitPlan', { draftId, by, now: deps.now().getTime() });
      if (!plan.ok) return plan;
      return plan.value === null ? NO_DRAFT : ok(plan.value);
    },

    'recipients.splitIntoDrafts': async (input) => {
      const { draftId, parts, removesRows } = input;
      const chosen = chosenOf(input);
      if (chosen === null) return CHANGED;
      const known = guarded(() =>
        parts.every(({ connectionId }) => connectionId === null || store.connections.get(connectionId) !== null),
      );
      if (!known.ok) return known;
      if (!known.value) return failed({ kind: 'not-found', what: 'connection' });
      const made = await makeAudiences(input, chosen, removesRows ? chosen : []);
      if (!made.ok) return made;
      const { rowsRevision, rest, parts: audiences } = made.value;
      const drafts = parts.flatMap(({ index: _index, ...draft }, at) => {
        const audience = audiences[at];
        return audience === undefined ? [] : [{ ...draft, audience }];
      });
      const split = guarded(() => store.drafts.split(draftId, { rowsRevision, parts: drafts, rest }));
      if (!split.ok) return abandoning(made.value, split);
      if (split.value === null) return abandoning(made.value, NO_DRAFT);
      if (split.value === 'changed') return abandoning(made.value, CHANGED);
      if (split.value.saved !== null) emit('changed', { what: 'draft', draftId });
      emit('changed', { what: 'drafts' });
      emit('changed', { what: 'connections' });
      return ok({ draftIds: [...split.value.draftIds], saved: split.value.saved });
    },

    'recipients.splitIntoFiles': async (input) => {
      const { draftId, by, expected, parts } = input;
      const chosen = chosenOf(input);
      if (chosen === null) return CHANGED;
      const draft = guarded(() => store.drafts.get(draftId));
      if (!draft.ok) return draft;
      if (draft.value === null) return NO_DRAFT;
      const title = titleOf(draft.value) ?? draft.value.campaignId;
      const keys = Object.keys(draft.value.recipients.keys);
      const written = await deps.exportFiles(
        parts.map(({ label }) => fileNameFor(title, label)),
        async (path, at) => {
          const job = { draftId, by, expected, part: chosen[at] ?? 0, keys, path, now: deps.now().getTime() };
          const end = await worker.run('splitFile', job);
          if (!end.ok) return end;
          if (end.value.kind === 'not-written') return failed({ kind: 'export', reason: 'not-written' });
          return end.value.kind === 'written' ? ok(null) : failureOf(end.value);
        },
      );
      if (!written.ok) return written;
      const { folder, files, holdsUserId } = written.value;
      if (folder === null) return ok({ folder, files: [], holdsUserId, saved: null });
      const saved = await removeRows(input, chosen);
      // The files are there: that the rows stay is said with them.
      if (!saved.ok && saved.error.kind !== 'draft-changed') return saved;
      return ok({ folder, files: [...files], holdsUserId, saved: saved.ok ? saved.value : null });
    },
  };
}

const failureOf = ({ kind }: SplitFailure) => (kind === 'no-draft' ? NO_DRAFT : CHANGED);

const audiencesOf = ({ parts, rest }: Ready): readonly number[] => [
  ...parts,
  ...(rest === null ? [] : [rest.audience]),
];

/**
 * The indexes of the chosen parts; `null` if one is twice or not there, or may not leave the draft.
 */
function chosenOf({ parts, expected }: SplitInput): readonly number[] | null {
  const chosen = parts.map(({ index }) => index);
  const isFine = chosen.every((index) => {
    const part = expected[index];
    return part !== undefined && mayLeave(part);
  });
  return isFine && new Set(chosen).size === chosen.length ? chosen : null;
}

const fileNameFor =
  (title: string, label: string): NameFile =>
  ({ unnamed }) => ({ title: `${title.slice(0, 80)} ${label}`, extension: 'csv', fallback: unnamed.draft });
