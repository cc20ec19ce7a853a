import { describe, expect, it } from 'vitest';
import {
  variableOption,
  variablePart,
  variablesIn,
  withPart,
} from '@renderer/features/recipients/filters/filter-parts';

describe('parts of a filter of recipients', () => {
  it('replace conditions, and remove those that no longer hold', () => {
    expect(withPart({ text: 'ada', country: 'US' }, { text: undefined, type: 'mobile' })).toEqual({
      ...{ country: 'US', type: 'mobile' },
    });
  });

  it('say of a variable that rows have or lack it, also if its name has spaces', () => {
    for (const filter of [{ has: 'first  name' }, { lacks: 'city' }, {}]) {
      expect(withPart({}, variablePart(variableOption(filter)))).toEqual(filter);
    }
    expect(withPart({ has: 'city' }, variablePart('lacks city'))).toEqual({ lacks: 'city' });
  });

  it('name a variable that no row has once', () => {
    expect(variablesIn(['city'], { lacks: 'name' })).toEqual(['city', 'name']);
    expect(variablesIn(['city'], { has: 'city' })).toEqual(['city']);
  });
});
