/** Locks of drafts and campaigns whose updates are being sent. In memory: a crash releases them. */
export interface CampaignLocks {
  isDraftLocked(draftId: string): boolean;
  isConnectionLocked(connectionId: string): boolean;
  /** How many locks are held. */
  count(): number;
  /** Resolves when no lock is held. */
  idle(): Promise<void>;
  /** Locks draft and campaign. Returns their release, or `null` if one of them is locked. */
  acquire(target: LockTarget): (() => void) | null;
}

interface LockTarget {
  readonly draftId: string;
  readonly connectionId: string;
  readonly campaignId: string;
}

export function createCampaignLocks(): CampaignLocks {
  const held = new Set<LockTarget>();
  let waiting: (() => void)[] = [];
  const some = (test: (target: LockTarget) => boolean): boolean => [...held].some(test);
  return {
    isDraftLocked: (draftId) => some((target) => target.draftId === draftId),
    isConnectionLocked: (connectionId) => some((target) => target.connectionId === connectionId),
    count: () => held.size,
    idle: () =>
      held.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
    acquire: (target) => {
      const isLocked = some(
        (other) =>
          other.draftId === target.draftId ||
          (other.connectionId === target.connectionId && other.campaignId === target.campaignId),
      );
      if (isLocked) return null;
      held.add(target);
      return () => {
        held.delete(target);
        if (held.size > 0) return;
        for (const resolve of waiting) resolve();
        waiting = [];
      };
    },
  };
}
