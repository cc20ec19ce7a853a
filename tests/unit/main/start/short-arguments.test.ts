import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOutOf, shortenArguments } from '@main/start/short-arguments';

const draft = (number: number): string => `/home/ada/campaigns/${number}.campaigndraft`;
const many = Array.from({ length: 20_000 }, (_, number) => draft(number));
const LIMIT = 24_000;

const sizeOf = (args: readonly string[]): number => Buffer.byteLength(args.join('\0'));

describe('the arguments of a start', () => {
  it('are unchanged when they are short', () => {
    expect(shortenArguments(['--no-sandbox', '/opt/app', draft(1)])).toBeNull();
    expect(leftOutOf(['/opt/app', draft(1)])).toBe(0);
  });

  it('are cut after a whole argument when they are long, and count the files left out', () => {
    const kept = shortenArguments(['--remote-debugging-port=0', '/opt/app', ...many]) ?? [];
    expect(kept.slice(1, 4)).toEqual(['--remote-debugging-port=0', '/opt/app', draft(0)]);
    const files = kept.filter((arg) => arg.endsWith('.campaigndraft'));
    expect(files).toEqual(many.slice(0, files.length));
    expect(files.length).toBeGreaterThan(400);
    expect(leftOutOf(kept)).toBe(many.length - files.length);
  });

  it('count only draft files as left out', () => {
    const kept = shortenArguments(['/opt/app', 'x'.repeat(LIMIT), `--open=${'y'.repeat(LIMIT)}`, draft(1)]) ?? [];
    expect(kept.slice(1)).toEqual(['/opt/app', draft(1)]);
    expect(leftOutOf(kept)).toBe(0);
  });

  it('are short enough after cutting, so that no start is followed by another', () => {
    const arg = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 50_000 }),
      fc.constantFrom('é'.repeat(60_000), draft(1), '--files-left-out=7', '--', `${'/'.repeat(90_000)}.campaigndraft`),
    );
    fc.assert(
      fc.property(fc.array(arg, { maxLength: 12 }), (args) => {
        const kept = shortenArguments(args);
        if (kept === null) return sizeOf(args) <= LIMIT;
        return shortenArguments(kept) === null && kept.length <= args.length + 1;
      }),
    );
  });

  it('report nothing if the switch has no count', () => {
    for (const odd of ['', '-1', '1e3', '12345678', 'NaN']) expect(leftOutOf([`--files-left-out=${odd}`])).toBe(0);
  });
});
