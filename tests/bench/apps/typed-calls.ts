import { bridge } from '@renderer/kernel/bridge';

/** The page's own client of the bridge, as the page has it. */
Object.assign(globalThis, {
  /**
   * Calls so often, one after the other, and returns how long one took, in microseconds. Throws
   * where an answer is an error.
   */
  benchTyped: async (calls: number): Promise<number> => {
    const began = performance.now();
    for (let n = 0; n < calls; n += 1) {
      const answer = await bridge.call('app.flushed', { token: 'bench' });
      if (!answer.ok) throw new Error(answer.error.kind);
    }
    return ((performance.now() - began) * 1000) / calls;
  },
});
