import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked, tailOf } from '@backend/credentials/mask';

describe('the tail of a secret', () => {
  it('is its last four characters if it is long enough', () => {
    expect(tailOf('sk_live_0123456789abcdef')).toBe('cdef');
  });

  it('is shorter for short secrets, and empty for very short ones', () => {
    expect(tailOf('abcdefgh')).toBe('gh');
    expect(tailOf('abc')).toBe('');
    expect(tailOf('')).toBe('');
  });

  it('is never more than four characters, nor more than a quarter', () => {
    fc.assert(
      fc.property(fc.string(), (secret) => {
        const tail = tailOf(secret);
        expect(tail.length).toBeLessThanOrEqual(Math.min(4, secret.length / 4));
        expect(secret.endsWith(tail)).toBe(true);
      }),
    );
  });
});

describe('a masked user ID', () => {
  it('keeps its documented prefix and a tail', () => {
    expect(masked('user_0123456789abcdef4f2a')).toBe('user_…4f2a');
  });

  it('shows only a tail if there is no such prefix', () => {
    expect(masked('someone-0123456789')).toBe('…6789');
  });
});
