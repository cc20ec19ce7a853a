import type { Unreadable } from '@shared/recipients/import';
import type { OpenSource } from '../source';
import { openArchive, type Archive } from './archive';
import { readXml } from './xml';

/** What a workbook says of itself: its sheets in their order with the parts that hold them, and from when it counts days. */
interface Contents {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly from1904: boolean;
}

type ContentsRead =
  { readonly ok: true; readonly contents: Contents } | { readonly ok: false; readonly reason: Unreadable };

const WORKBOOK = 'xl/workbook.xml';

/** The names of a workbook's sheets in their order, or why it is none. */
export async function sheetNames(
  source: OpenSource,
): Promise<{ readonly ok: true; readonly names: string[] } | { readonly ok: false; readonly reason: Unreadable }> {
  if (source.path === null) return { ok: false, reason: 'not-a-workbook' };
  const opened = await openArchive(source.path);
  if (!opened.ok) return opened;
  try {
    const read = await readContents(opened.archive);
    return read.ok ? { ok: true, names: read.contents.sheets.map(({ name }) => name) } : read;
  } finally {
    opened.archive.close();
  }
}

export async function readContents(archive: Archive): Promise<ContentsRead> {
  if (!archive.has(WORKBOOK)) return { ok: false, reason: 'not-a-workbook' };
  const targets = new Map<string, string>();
  const sheets: { readonly name: string; readonly relation: string }[] = [];
  let from1904 = false;
  const relations = await readXml(archive.part('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target);
    },
    close: nothing,
    text: nothing,
  });
  const book = await readXml(archive.part(WORKBOOK), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const [, relation = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      sheets.push({ name: attributes['name'] ?? '', relation });
    },
    close: nothing,
    text: nothing,
  });
  const reason = relations ?? book;
  if (reason !== null) return { ok: false, reason };
  const found = sheets.map(({ name, relation }) => ({ name, part: partOf(targets.get(relation) ?? '') }));
  return { ok: true, contents: { sheets: found, from1904 } };
}

/** Targets are relative to the folder of the workbook's part, or begin at the root. */
const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

function nothing(): void {
  // What stands in this place of the document says nothing that is needed.
}
