/** An image of `size` × `size` pixels. */
export interface Icon {
  readonly size: number;
  readonly png: Buffer;
}

/** The sizes that menus on Linux look for (source: the index of the hicolor icon theme). */
export const LINUX_SIZES = [16, 22, 24, 32, 48, 64, 96, 128, 256, 512] as const;

/** The sizes that Windows shows between 100 % and 400 %. */
export const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 96, 128, 256] as const;

/**
 * The sizes of an icon on macOS, each with the names of its entries: the second is for screens with
 * twice the pixels. 16 and 32 at the single resolution may not be PNG; macOS scales those itself.
 */
const MAC_ENTRIES: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

export const MAC_SIZES = Object.keys(MAC_ENTRIES).map(Number);

const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;

/** Returns the content of a Windows `.ico` file. Throws if an icon is larger than 256 pixels. */
export function encodeIco(icons: readonly Icon[]): Buffer {
  const header = Buffer.alloc(ICO_HEADER_BYTES + ICO_ENTRY_BYTES * icons.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(icons.length, 4);
  let offset = header.length;
  icons.forEach(({ size, png }, index) => {
    if (size > 256) throw new RangeError(`An .ico file cannot hold ${size} pixels.`);
    const at = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * index;
    // 256 does not fit into a byte: 0 stands for it.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...icons.map(({ png }) => png)]);
}

/** Returns the content of a macOS `.icns` file. Throws if the format has no entry for a size. */
export function encodeIcns(icons: readonly Icon[]): Buffer {
  const entries = icons.flatMap(({ size, png }) => {
    const names = MAC_ENTRIES[size];
    if (names === undefined) throw new RangeError(`An .icns file has no entry of ${size} pixels.`);
    return names.map((name) => icnsBlock(name, png));
  });
  return icnsBlock('icns', Buffer.concat(entries));
}

function icnsBlock(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(name, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
