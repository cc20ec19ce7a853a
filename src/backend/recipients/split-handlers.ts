import type { CommandOutput, ParsedInput } from '@contract/index';
import { titleOf } from '@domain/changes/changes';
import { failed, ok, type Result } from '@domain/errors/errors';
import { mayLeave } from '@domain/recipients/split/split';
import type { NameFile } from '../files/exported-name';
import type { FolderExporter } from '../files/folder-exporter';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import type { DraftSplit, SplitDrafts } from '../store/drafts/draft-rows-types';
import type { Cancellations, RequestedRun } from './cancellations';
import { makeReady } from './make-ready';
import type { AudienceWorker } from './thread/audience-worker';
import type { Jobs } from './worker/jobs';
import type { WantedParts } from './worker/split-parts';

export interface SplitDeps {
  readonly store: Store;
  readonly emit: Emit;
  readonly worker: AudienceWorker;
  readonly cancellations: Cancellations;
  readonly exportFiles: FolderExporter;
  readonly now: () => Date;
  /** Has what nothing refers to any more taken away, in the background. */
  readonly tidy: () => void;
}

type SplitCommand = `recipients.${'planSplit' | 'splitIntoDrafts' | 'splitIntoFiles'}`;
type DraftsInput = ParsedInput<'recipients.splitIntoDrafts'>;
type FilesInput = ParsedInput<'recipients.splitIntoFiles'>;
type SplitInput = DraftsInput | FilesInput;
type Ready = Extract<Jobs['split']['answer'], { kind: 'ready' }>;

const NO_DRAFT = failed({ kind: 'not-found', what: 'draft' });
const CHANGED = failed({ kind: 'draft-changed' });

/** The commands that split a draft's recipients. The worker assigns and writes the rows. */
export function splitHandlers(deps: SplitDeps): Pick<Handlers, SplitCommand> {
  const { store, emit, worker, cancellations } = deps;

  /** Makes the audiences of a split; `made` and `removed` are indexes of parts. */
  async function makeAudiences(
    { draftId, by, expected }: SplitInput,
    { made, removed }: WantedParts,
    running: RequestedRun,
  ): Promise<Result<Ready | 'cancelled'>> {
    const input = { draftId, by, expected, made, removed, now: deps.now().getTime() };
    const end = await worker.run('split', input, running);
    if (!end.ok) return end;
    if (end.value.kind === 'cancelled') return ok('cancelled');
    if (end.value.kind !== 'ready') return failureOf(end.value.kind);
    for (const audience of audiencesOf(end.value)) {
      const ready = await makeReady(store, audience);
      if (!ready.ok) return abandoning(end.value, ready);
    }
    return running.signal.aborted ? abandoning(end.value, ok('cancelled')) : ok(end.value);
  }

  /** Where the disk refuses, the next start collects what was made. */
  function abandoning<T>(ready: Ready, result: T): T {
    guarded(() => {
      for (const audience of audiencesOf(ready)) store.recipients.abandon(audience);
    });
    return result;
  }

  /** Makes drafts of audiences and has rows leave the draft, in one transaction. */
  function commit(
    draftId: string,
    made: Ready,
    parts: readonly Omit<DraftSplit['parts'][number], 'audience'>[],
  ): Result<SplitDrafts> {
    const drafts = parts.flatMap((part, at) => {
      const audience = made.parts[at];
      return audience === undefined ? [] : [{ ...part, audience }];
    });
    const split = guarded(() =>
      store.drafts.split(draftId, { rowsRevision: made.rowsRevision, parts: drafts, rest: made.rest }),
    );
    if (!split.ok) return abandoning(made, split);
    if (split.value === null) return abandoning(made, NO_DRAFT);
    if (split.value === 'changed') return abandoning(made, CHANGED);
    if (split.value.saved !== null) emit('changed', { what: 'draft', draftId });
    return ok(split.value);
  }

  async function intoDrafts(
    input: DraftsInput,
    chosen: readonly number[],
    running: RequestedRun,
  ): Promise<Result<CommandOutput<'recipients.splitIntoDrafts'>>> {
    const { draftId, parts, removesRows } = input;
    const draft = guarded(() => store.drafts.get(draftId));
    if (!draft.ok) return draft;
    if (draft.value === null) return NO_DRAFT;
    const { connectionId } = draft.value;
    const made = await makeAudiences(input, { made: chosen, removed: removesRows ? chosen : [] }, running);
    if (!made.ok) return made;
    if (made.value === 'cancelled') return ok(null);
    const drafts = parts.map(({ campaignId, note }) => ({ campaignId, note, connectionId }));
    const split = commit(draftId, made.value, drafts);
    if (!split.ok) return split;
    emit('changed', { what: 'drafts' });
    emit('changed', { what: 'connections' });
    return ok({ draftIds: [...split.value.draftIds], saved: split.value.saved });
  }

  /**
   * Writes the chosen parts to files of the user's folder, and makes what the draft keeps before
   * they get their names, so that cancelling leaves neither.
   */
  async function intoFiles(
    input: FilesInput,
    chosen: readonly number[],
    running: RequestedRun,
  ): Promise<Result<CommandOutput<'recipients.splitIntoFiles'>>> {
    const { draftId, by, expected, removesRows } = input;
    const draft = guarded(() => store.drafts.get(draftId));
    if (!draft.ok) return draft;
    if (draft.value === null) return NO_DRAFT;
    const title = titleOf(draft.value) ?? draft.value.campaignId;
    const keys = Object.keys(draft.value.recipients.keys);
    const names = input.parts.map(({ label }) => fileNameFor(title, label));
    const removal: { made: Ready | null } = { made: null };
    const written = await deps.exportFiles(names, async (paths) => {
      const parts = paths.map((path, at) => ({ path, part: chosen[at] ?? 0 }));
      const job = { draftId, by, expected, parts, keys, now: deps.now().getTime() };
      const end = await worker.run('splitFiles', job, running);
      if (!end.ok) return end;
      if (end.value.kind === 'cancelled') return ok(false);
      if (end.value.kind === 'not-written') return failed({ kind: 'export', reason: 'not-written' });
      if (end.value.kind !== 'written') return failureOf(end.value.kind);
      const made = removesRows ? await makeAudiences(input, { made: [], removed: chosen }, running) : ok(null);
      if (made.ok && made.value !== 'cancelled') removal.made = made.value;
      // The files are whole: that the rows changed meanwhile, and stay, is said with them.
      if (!made.ok && made.error.kind !== 'draft-changed') return made;
      return ok(!running.signal.aborted);
    });
    const { made } = removal;
    if (!written.ok || written.value === null) {
      const nothing = written.ok ? ok(null) : written;
      return made === null ? nothing : abandoning(made, nothing);
    }
    const { folder, files, holdsUserId } = written.value;
    const saved = made === null ? ok({ saved: null }) : commit(draftId, made, []);
    if (!saved.ok && saved.error.kind !== 'draft-changed') return saved;
    return ok({ folder, files: [...files], holdsUserId, saved: saved.ok ? saved.value.saved : null });
  }

  /** Runs a split that can be cancelled. What it has staged by then is collected later. */
  async function run<T>(
    input: SplitInput,
    split: (chosen: readonly number[], running: RequestedRun) => Promise<Result<T | null>>,
  ): Promise<Result<T | null>> {
    const chosen = chosenOf(input);
    if (chosen === null) return CHANGED;
    const end = await cancellations.run(input.request, (running) => split(chosen, running));
    if (end.ok && end.value === null) deps.tidy();
    return end;
  }

  return {
    'recipients.planSplit': async ({ draftId, by, request }) => {
      const input = { draftId, by, now: deps.now().getTime() };
      const planned = await cancellations.run(request, (run) => worker.run('splitPlan', input, run));
      if (!planned.ok) return planned;
      return planned.value === null ? NO_DRAFT : ok(planned.value.plan);
    },
    'recipients.splitIntoDrafts': (input) => run(input, (chosen, running) => intoDrafts(input, chosen, running)),
    'recipients.splitIntoFiles': (input) => run(input, (chosen, running) => intoFiles(input, chosen, running)),
  };
}

const failureOf = (kind: 'no-draft' | 'changed') => (kind === 'no-draft' ? NO_DRAFT : CHANGED);

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
