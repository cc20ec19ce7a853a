import { expect, it } from 'vitest';
import { withFolded } from '@renderer/draft/folded-sections';
import { id } from '../samples';

it('folded sections are remembered for each draft, and a draft without any takes no room', () => {
  const one = withFolded({}, id(1), 'speech', true);
  const two = withFolded(one, id(2), 'basics', true);
  const both = withFolded(two, id(1), 'calling', true);
  expect(both).toEqual({ [id(1)]: ['speech', 'calling'], [id(2)]: ['basics'] });
  expect(withFolded(both, id(1), 'speech', true)[id(1)]).toEqual(['calling', 'speech']);
  expect(withFolded(both, id(2), 'basics', false)).toEqual({ [id(1)]: ['speech', 'calling'] });
});

it('the drafts whose sections were folded longest ago are forgotten first', () => {
  let folded = {};
  for (let number = 0; number < 250; number += 1) folded = withFolded(folded, id(number), 'basics', true);
  expect(Object.keys(folded)).toHaveLength(200);
  expect(Object.keys(folded).at(-1)).toBe(id(249));
  expect(Object.keys(folded)).not.toContain(id(0));
});
