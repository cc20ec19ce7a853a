import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeIcns, encodeIco, LINUX_SIZES, MAC_SIZES, WINDOWS_SIZES } from '../../../scripts/icons/formats';
import { repositoryRoot } from '../../../scripts/repository';

const build = (...path: readonly string[]): Buffer => readFileSync(join(repositoryRoot, 'build', ...path));

/** The width and height in the header of a PNG. */
function sizeOfPng(png: Buffer): readonly number[] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the icons in the repository', () => {
  it.each(LINUX_SIZES)('have a PNG of %d pixels for Linux', (size) => {
    expect(sizeOfPng(build('icons', `${size}x${size}.png`))).toEqual([size, size]);
  });

  it('have all sizes of Windows in one file, each a PNG of the size that its entry names', () => {
    const ico = build('icon.ico');
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + 16 * index).map((at) => ({
      named: ico.readUInt8(at) || 256,
      png: ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8)),
    }));
    expect(entries.map(({ named }) => named)).toEqual(WINDOWS_SIZES);
    for (const { named, png } of entries) expect(sizeOfPng(png)).toEqual([named, named]);
    expect(ico.length).toBe(6 + entries.reduce((sum, { png }) => sum + 16 + png.length, 0));
  });

  it('have all sizes of macOS in one file, up to 1024 pixels', () => {
    const icns = build('icon.icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const sizes: (number | undefined)[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      sizes.push(sizeOfPng(icns.subarray(at + 8))[0]);
    }
    expect([...new Set(sizes)]).toEqual(MAC_SIZES);
  });
});

describe('an icon that a format has no room for', () => {
  it('is refused', () => {
    const png = Buffer.alloc(0);
    expect(() => encodeIco([{ size: 512, png }])).toThrow(RangeError);
    expect(() => encodeIcns([{ size: 16, png }])).toThrow(RangeError);
  });
});
