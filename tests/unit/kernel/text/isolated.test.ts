import { describe, expect, it } from 'vitest';
import { isolated, withoutIsolates } from '@kernel/text/isolated';
import { en } from '@text/en';

describe('a name in a sentence', () => {
  it.each(['מבצע', 'عرض', 'Sale מבצע'])('is kept from reordering the words around it: %s', (name) => {
    expect(en.review.ready(2, 'Renewals', name)).toContain(`\u2068${name}\u2069`);
    expect(withoutIsolates(isolated(name))).toBe(name);
  });

  it.each(['Production', '生产', 'Größe', ''])('stands as it is from left to right: %s', (name) => {
    expect(isolated(name)).toBe(name);
  });
});
