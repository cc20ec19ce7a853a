import { ipcRenderer } from 'electron';

/** A second preload, in the world of ours: calls main with nothing in between. */
const input = { command: 'app.flushed', input: { token: 'bench' } };

Object.assign(globalThis, {
  /** Calls so often, one after the other, and returns how long one took, in microseconds. */
  benchRaw: async (calls: number): Promise<number> => {
    const began = performance.now();
    for (let n = 0; n < calls; n += 1) await ipcRenderer.invoke('bench:raw', input);
    return ((performance.now() - began) * 1000) / calls;
  },
});
