import { setImmediate } from 'node:timers/promises';
import { MAX_COLUMNS, type Unreadable } from '@shared/recipients/import';
import type { TextRow } from '../dialect';
import type { OpenSource } from '../source';
import { cellTexts } from '../row';
import type { RowSink, RowSteps } from '../text-rows';
import { openArchive, type Archive } from './archive';
import { dateText, numberText, unescaped } from './cell-value';
import { readDateStyles } from './date-styles';
import { createRowBuilder } from './row-builder';
import { readSharedStrings } from './shared-strings';
import { readContents } from './sheet-names';
import { xmlSteps, type XmlHandlers } from './xml';

/** Reads a sheet's rows into a sink. Steps tell of the file's bytes by the share of the sheet that has been read. */
export async function* sheetRows(source: OpenSource, sheet: number, sink: RowSink): RowSteps {
  if (source.path === null) return 'not-a-workbook';
  const opened = await openArchive(source.path);
  if (!opened.ok) return opened.reason;
  const { archive } = opened;
  try {
    const read = await readContents(archive);
    if (!read.ok) return read.reason;
    const part = read.contents.sheets[sheet]?.part;
    if (part === undefined) return 'no-such-sheet';
    if (!archive.has(part)) return 'damaged-workbook';
    const reader = await sheetReader(archive, read.contents.from1904, sink);
    if (typeof reader === 'string') return reader;
    const steps = xmlSteps(archive.part(part), reader.handlers);
    try {
      for (;;) {
        const step = await steps.next();
        if (step.done === true) return step.value;
        if (reader.isTooWide()) return 'too-many-columns';
        yield Math.floor(source.size * Math.min(1, step.value / Math.max(1, archive.sizeOf(part))));
        await setImmediate();
      }
    } finally {
      await steps.return(null);
    }
  } finally {
    archive.close();
  }
}

/** The first rows of a sheet that are not blank. */
export async function firstSheetRows(
  source: OpenSource,
  sheet: number,
  count: number,
): Promise<
  { readonly ok: true; readonly rows: readonly TextRow[] } | { readonly ok: false; readonly reason: Unreadable }
> {
  const rows: TextRow[] = [];
  const steps = sheetRows(source, sheet, {
    row(row) {
      const cells = cellTexts(row);
      if (rows.length < count && cells.some((cell) => cell.trim() !== '')) rows.push({ line: row.line, cells });
    },
    broken: () => undefined,
  });
  while (rows.length < count) {
    const step = await steps.next();
    if (step.done !== true) continue;
    if (step.value !== null) return { ok: false, reason: step.value };
    break;
  }
  await steps.return(null);
  return { ok: true, rows };
}

interface SheetReader {
  readonly handlers: XmlHandlers;
  isTooWide(): boolean;
}

async function sheetReader(archive: Archive, from1904: boolean, sink: RowSink): Promise<SheetReader | Unreadable> {
  const shared = await readSharedStrings(archive);
  if (!shared.ok) return shared.reason;
  const styles = await readDateStyles(archive);
  if (!styles.ok) return styles.reason;
  const row = createRowBuilder();
  let type = '';
  let style = 0;
  let value = '';
  let inValue = false;
  let inReading = false;

  function valueText(): string {
    switch (type) {
      case 's':
        return shared.ok ? (shared.strings[Number(value)] ?? '') : '';
      case 'str':
      case 'inlineStr':
        return unescaped(value);
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return value;
      case 'd':
        return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
      default:
        return styles.ok && styles.isDate[style] === true ? dateText(value, from1904) : numberText(value);
    }
  }

  return {
    isTooWide: () => row.width() > MAX_COLUMNS,
    handlers: {
      open(name, attributes) {
        if (name === 'row') row.begin(attributes['r']);
        else if (name === 'c') {
          row.at(attributes['r']);
          type = attributes['t'] ?? 'n';
          style = Number(attributes['s'] ?? 0);
          value = '';
        } else if (name === 'v' || name === 't') inValue = true;
        else if (name === 'rPh') inReading = true;
      },
      close(name) {
        if (name === 'row') row.end(sink);
        else if (name === 'c') {
          if (value !== '') row.cell(valueText());
        } else if (name === 'v' || name === 't') inValue = false;
        else if (name === 'rPh') inReading = false;
      },
      text(more) {
        if (inValue && !inReading) value += more;
      },
    },
  };
}
