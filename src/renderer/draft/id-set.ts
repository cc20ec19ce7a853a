export const NO_IDS: ReadonlySet<number> = new Set();

export const withIds = <Id>(ids: ReadonlySet<Id>, more: readonly Id[]): ReadonlySet<Id> => new Set([...ids, ...more]);

export const withoutId = (ids: ReadonlySet<number>, id: number): ReadonlySet<number> =>
  new Set([...ids].filter((other) => other !== id));
