/** Which updates are on their way. In memory: after a crash none is, whatever became of it. */
export interface UnderWay {
  isPushing(draftId: string): boolean;
  isPushingOver(connectionId: string): boolean;
  isPushingAny(): boolean;
  /** Takes the draft and the campaign on its connection; `null` where either is taken. The answer gives them back. */
  begin(push: Push): (() => void) | null;
}

interface Push {
  readonly draftId: string;
  readonly connectionId: string;
  readonly campaignId: string;
}

export function createUnderWay(): UnderWay {
  const pushes = new Set<Push>();
  const some = (test: (push: Push) => boolean): boolean => [...pushes].some(test);
  return {
    isPushing: (draftId) => some((push) => push.draftId === draftId),
    isPushingOver: (connectionId) => some((push) => push.connectionId === connectionId),
    isPushingAny: () => pushes.size > 0,
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
      };
    },
  };
}
