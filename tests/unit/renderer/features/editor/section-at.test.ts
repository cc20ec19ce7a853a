import { expect, it } from 'vitest';
import { sectionAt } from '../../../../../src/renderer/features/editor/section-at';

const tops = [
  { section: 'basics', top: -200 },
  { section: 'schedule', top: 40 },
  { section: 'speech', top: 300 },
] as const;

it.each([
  [39, 'basics'],
  [40, 'schedule'],
  [299, 'schedule'],
  [300, 'speech'],
  [5000, 'speech'],
])('with the reading line at %i px the section is %s', (line, section) => {
  expect(sectionAt(tops, line)).toBe(section);
});

it('above the first section that one is read, and without sections none', () => {
  expect(sectionAt([{ section: 'basics', top: 90 }], 20)).toBe('basics');
  expect(sectionAt([], 20)).toBeNull();
});
