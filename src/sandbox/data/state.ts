import type { CampaignRecord, SandboxData } from './campaign';
import { sampleData } from './samples';
import { loadState, saveState } from './state-file';

export interface SandboxState {
  readonly campaigns: () => readonly CampaignRecord[];
  readonly find: (id: string) => CampaignRecord | null;
  readonly recipientLists: () => SandboxData['recipientLists'];
  /**
   * Changes one campaign. The change counts, and the promise resolves, once it is on disk; changes
   * run one after the other. Null when there is no such campaign.
   */
  readonly change: (id: string, next: (record: CampaignRecord) => CampaignRecord) => Promise<CampaignRecord | null>;
  /** Changes the recipient lists; like `change`, and the response is what `next` made of them. */
  readonly changeLists: (
    next: (lists: SandboxData['recipientLists']) => SandboxData['recipientLists'] | null,
  ) => Promise<SandboxData['recipientLists'] | null>;
  /** Puts the samples back. */
  readonly reset: () => Promise<void>;
  /** Resolves when no change is under way. */
  readonly settled: () => Promise<void>;
}

export interface OpenedState {
  readonly state: SandboxState;
  readonly movedAside: string | null;
}

/** Opens the state in `file`, or in memory alone when that is null. */
export async function openState(file: string | null, clock: () => number): Promise<OpenedState> {
  const loaded = file === null ? { kind: 'absent' as const } : await loadState(file, clock());
  const save = async (data: SandboxData): Promise<void> => {
    if (file !== null) await saveState(file, data);
  };
  let data = loaded.kind === 'loaded' ? loaded.data : sampleData(clock());
  if (loaded.kind !== 'loaded') await save(data);

  let queue: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  async function commit(next: SandboxData): Promise<void> {
    await save(next);
    data = next;
  }

  const find = (id: string): CampaignRecord | null => data.campaigns.find(({ campaign }) => campaign.id === id) ?? null;

  return {
    movedAside: loaded.kind === 'moved-aside' ? loaded.to : null,
    state: {
      campaigns: () => data.campaigns,
      find,
      recipientLists: () => data.recipientLists,
      change: (id, next) =>
        inTurn(async () => {
          const before = find(id);
          if (before === null) return null;
          const after = next(before);
          const campaigns = data.campaigns.map((record) => (record === before ? after : record));
          await commit({ ...data, campaigns });
          return after;
        }),
      changeLists: (next) =>
        inTurn(async () => {
          const recipientLists = next(data.recipientLists);
          if (recipientLists !== null) await commit({ ...data, recipientLists });
          return recipientLists;
        }),
      reset: () => inTurn(() => commit(sampleData(clock()))),
      settled: () => inTurn(() => Promise.resolve()),
    },
  };
}
