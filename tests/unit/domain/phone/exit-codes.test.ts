import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindExitCodes, NORTH_AMERICAN_EXIT, USUAL_EXIT } from '@domain/phone/exit-codes';

const asBytes = (digits: string): Uint8Array => Uint8Array.from(digits, (digit) => digit.charCodeAt(0));

describe('exit codes', () => {
  it('are read only with enough digits behind them', () => {
    expect(behindExitCodes('0044')).toEqual(['44']);
    expect(behindExitCodes('01141444444444')).toEqual(['41444444444']);
    expect(behindExitCodes('0114144444444')).toEqual([]);
    expect(behindExitCodes('41444444444')).toEqual([]);
  });

  it('are found in bytes exactly if they are found in text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '0', '00', '01', '011', '0011'),
        fc.stringMatching(/^\d{0,15}$/),
        (start, rest) => {
          const digits = start + rest;
          const inBytes = [USUAL_EXIT, NORTH_AMERICAN_EXIT].filter((exit) =>
            exit.begins(asBytes(digits), digits.length),
          );
          expect(inBytes.map(({ code }) => digits.slice(code.length))).toEqual(behindExitCodes(digits));
        },
      ),
    );
  });
});
