import { describe, expect, it } from 'vitest';
import { BeforeLeave } from '@renderer/state/before-leave';

describe('what must be done before leaving', () => {
  it('runs to its end although another task fails', async () => {
    const beforeLeave = new BeforeLeave();
    const done: string[] = [];
    beforeLeave.add(() => Promise.reject(new Error('disk full')));
    beforeLeave.add(async () => {
      await Promise.resolve();
      done.push('editor');
    });
    await beforeLeave.run();
    expect(done).toEqual(['editor']);
  });

  it('is not run for what has left the screen', async () => {
    const beforeLeave = new BeforeLeave();
    let runs = 0;
    const remove = beforeLeave.add(() => {
      runs += 1;
      return Promise.resolve();
    });
    remove();
    await beforeLeave.run();
    expect(runs).toBe(0);
  });
});
