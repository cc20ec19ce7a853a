import type { Unreadable } from '@domain/recipients/import';
import type { Archive } from './archive';
import { MAX_STORED_CHARACTERS, storedText } from './cell-text';
import { TextPool } from './text-pool';
import { readXml, type XmlHandlers } from './xml';

/** The most memory that texts shared by cells may take, and the most of them. */
const MAX_BYTES = 384 * 1024 ** 2;
const MAX_STRINGS = 12_000_000;

export interface SharedStrings {
  readonly texts: TextPool;
  /** Texts of which only the beginning is kept, because they are longer than a cell may be. */
  readonly overlong: ReadonlySet<number>;
}

export type StringsRead =
  | { readonly ok: true; readonly strings: SharedStrings }
  | { readonly ok: false; readonly reason: Unreadable };

/** The texts to which cells refer by number, without phonetic readings (`rPh`). */
export async function readSharedStrings(archive: Archive, part: string | null): Promise<StringsRead> {
  const texts = new TextPool();
  const overlong = new Set<number>();
  let text = '';
  let inText = false;
  let inReading = false;
  const handlers: XmlHandlers = {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    close(name) {
      if (name === 'si') {
        const { isOverlong, kept } = storedText(text);
        if (isOverlong) overlong.add(texts.count);
        texts.add(kept);
      } else if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
    text(more) {
      if (inText && !inReading && text.length <= MAX_STORED_CHARACTERS) text += more;
    },
  };
  const stop = (): Unreadable | null =>
    texts.size > MAX_BYTES || texts.count > MAX_STRINGS ? 'too-large-inside' : null;
  const reason = part === null ? null : await readXml(archive.part(part), handlers, stop);
  return reason === null ? { ok: true, strings: { texts, overlong } } : { ok: false, reason };
}
