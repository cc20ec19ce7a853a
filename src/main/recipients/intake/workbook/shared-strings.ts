import type { Unreadable } from '@shared/recipients/import';
import type { Archive } from './archive';
import { unescaped } from './cell-value';
import { readXml, type XmlHandlers } from './xml';

/** So many characters of texts that cells share are kept in memory. */
const MAX_CHARACTERS = 128 * 1024 ** 2;

export type StringsRead =
  { readonly ok: true; readonly strings: readonly string[] } | { readonly ok: false; readonly reason: Unreadable };

/** The texts to which cells point. A workbook without any has no such part. Readings of other scripts (`rPh`) are left out. */
export async function readSharedStrings(archive: Archive): Promise<StringsRead> {
  const strings: string[] = [];
  let text = '';
  let characters = 0;
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
        strings.push(unescaped(text));
        characters += text.length;
      } else if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
    text(more) {
      if (inText && !inReading) text += more;
    },
  };
  const stop = (): Unreadable | null => (characters > MAX_CHARACTERS ? 'too-large-inside' : null);
  const reason = await readXml(archive.part('xl/sharedStrings.xml'), handlers, stop);
  return reason === null ? { ok: true, strings } : { ok: false, reason };
}
