export const NO_IDS: ReadonlySet<number> = new Set();

export const withIds = (ids: ReadonlySet<number>, more: readonly number[]): ReadonlySet<number> =>
  new Set([...ids, ...more]);

export const withoutId = (ids: ReadonlySet<number>, id: number): ReadonlySet<number> =>
  new Set([...ids].filter((other) => other !== id));
