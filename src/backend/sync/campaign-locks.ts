/** Which updates are on their way. In memory: after a crash none is, whatever became of it. */
export interface UnderWay {
  isPushing(draftId: string): boolean;
  isPushingOver(connectionId: string): boolean;
  /** How many there are. */
  count(): number;
  /** Resolves when none is on its way. */
  idle(): Promise<void>;
  /**
   * Takes the draft and the campaign on its connection; `null` where either is taken. The answer
   * gives them back.
   */
  begin(push: Push): (() => void) | null;
}

interface Push {
  readonly draftId: string;
  readonly connectionId: string;
  readonly campaignId: string;
}

export function createUnderWay(): UnderWay {
  const pushes = new Set<Push>();
  let waiting: (() => void)[] = [];
  const some = (test: (push: Push) => boolean): boolean => [...pushes].some(test);
  return {
    isPushing: (draftId) => some((push) => push.draftId === draftId),
    isPushingOver: (connectionId) => some((push) => push.connectionId === connectionId),
    count: () => pushes.size,
    idle: () =>
      pushes.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
    begin: (push) => {
      const isTaken = some(
        (other) =>
          other.draftId === push.draftId ||
          (other.connectionId === push.connectionId && other.campaignId === push.campaignId),
      );
      if (isTaken) return null;
      pushes.add(push);
      return () => {
        pushes.delete(push);
        if (pushes.size > 0) return;
        for (const tell of waiting) tell();
        waiting = [];
      };
    },
  };
}
