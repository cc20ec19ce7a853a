import { describe, expect, it } from 'vitest';
import { SECTIONS } from '@domain/fields/fields';
import { LATER_SECTIONS, SectionTurns } from '@renderer/app/workspace/section-turns.svelte';
import { flushPromises } from '../fake-main';

/** Sections whose frames are drawn when the test wants. */
function turns() {
  const frames: (() => void)[] = [];
  const sections = new SectionTurns(() => new Promise((resolve) => frames.push(resolve)));
  void sections.run();
  const draw = async (): Promise<void> => {
    frames.shift()?.();
    await flushPromises();
  };
  return { sections, draw };
}

describe('the sections of an editor', () => {
  it('come one in each frame, until all but the first one are there', async () => {
    const { sections, draw } = turns();
    const counts = [sections.count];
    while (!sections.isComplete) {
      await draw();
      counts.push(sections.count);
    }
    expect(counts).toEqual(SECTIONS.map((_section, index) => index));
    expect(LATER_SECTIONS).toEqual(SECTIONS.slice(1));
  });

  it('stop coming when the draft is left', async () => {
    const { sections, draw } = turns();
    await draw();
    sections.stop();
    await draw();
    expect([sections.count, sections.isComplete]).toEqual([1, false]);
  });
});
