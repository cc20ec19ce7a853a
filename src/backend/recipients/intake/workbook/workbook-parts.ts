import type { Unreadable } from '@domain/recipients/import';
import type { Archive } from './archive';
import { resolveTarget } from './part-names';
import { readRelationships } from './relationships';
import { readXml } from './xml';

/** A sheet with cells. Sheets that hold a chart or a dialog are not listed. */
interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The key of the part that holds its cells, or `null` if the workbook does not say. */
  readonly part: string | null;
}

/** Where the parts of a workbook are, and what holds for all of its sheets. */
export interface WorkbookParts {
  readonly sheets: readonly WorkbookSheet[];
  /** The index of the sheet that was in front when the workbook was saved. */
  readonly active: number;
  readonly from1904: boolean;
  /**
   * The values of formulas are not those of a calculation: the workbook asks for one when it is
   * opened.
   */
  readonly isUncalculated: boolean;
  /** Keys of parts, or `null` if the workbook has none. */
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

export type WorkbookRead =
  | { readonly ok: true; readonly workbook: WorkbookParts }
  | { readonly ok: false; readonly reason: Unreadable };

/** The types of sheets that hold no cells of contacts. */
const WITHOUT_CELLS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

const MAX_SHEETS = 10_000;

interface Listed {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/**
 * Finds the parts by their relationships. A package that says nothing about its workbook is
 * searched in the usual place.
 */
export async function readWorkbook(archive: Archive): Promise<WorkbookRead> {
  const root = await readRelationships(archive, '');
  if (!root.ok) return root;
  const related = root.relationships.find(({ type, target }) => type === 'officeDocument' && archive.has(target));
  const part = related?.target ?? 'xl/workbook.xml';
  // Binary workbooks (.xlsb) have a part of the same type that is not XML.
  if (!archive.has(part) || part.endsWith('.bin')) return { ok: false, reason: 'not-a-workbook' };
  const parts = await readRelationships(archive, part);
  if (!parts.ok) return parts;
  const read = await readBook(archive, part);
  if (typeof read === 'string') return { ok: false, reason: read };

  // Some writers name no relationship to these parts, but put them where others do.
  const targetOf = (type: string): string | null => {
    const named = parts.relationships.find((each) => each.type === type && archive.has(each.target))?.target;
    const usual = resolveTarget(part, `${type}.xml`);
    return named ?? (archive.has(usual) ? usual : null);
  };
  const sheets: WorkbookSheet[] = [];
  const byId = new Map(parts.relationships.map((each) => [each.id, each]));
  let active = 0;
  for (const [index, { name, relation, isHidden }] of read.listed.entries()) {
    const found = byId.get(relation);
    // Modules of macros are listed as sheets without a part.
    if (relation === '' || (found !== undefined && WITHOUT_CELLS.has(found.type))) continue;
    if (index <= read.activeTab) active = sheets.length;
    sheets.push({ name, isHidden, part: found?.target ?? null });
  }
  return {
    ok: true,
    workbook: {
      sheets,
      active,
      from1904: read.from1904,
      isUncalculated: read.isUncalculated,
      sharedStrings: targetOf('sharedStrings'),
      styles: targetOf('styles'),
    },
  };
}

async function readBook(archive: Archive, part: string) {
  const listed: Listed[] = [];
  /** Changed by the parser's events. */
  const book = { isBook: false, from1904: false, isUncalculated: false, views: 0, activeTab: 0 };
  const reason = await readXml(
    archive.part(part),
    {
      open(name, attributes, isRelation) {
        if (name === 'workbook') book.isBook = true;
        else if (name === 'workbookPr') book.from1904 = isTrue(attributes['date1904']);
        else if (name === 'calcPr') book.isUncalculated = isTrue(attributes['fullCalcOnLoad']);
        else if (name === 'workbookView') {
          // Of several windows the first one counts.
          if (book.views === 0) book.activeTab = Number(attributes['activeTab'] ?? 0);
          book.views += 1;
        } else if (name === 'sheet') listed.push(listedSheet(attributes, isRelation));
      },
      close: () => undefined,
      text: () => undefined,
    },
    () => (listed.length > MAX_SHEETS ? 'too-large-inside' : null),
  );
  if (reason !== null) return reason;
  return book.isBook ? { ...book, listed } : 'not-a-workbook';
}

function listedSheet(attributes: Readonly<Record<string, string>>, isRelation: (prefix: string) => boolean): Listed {
  const relation = Object.entries(attributes).find(
    ([key]) => key.endsWith(':id') && (isRelation(key.slice(0, -3)) || key === 'r:id'),
  );
  const { name = '', state = 'visible' } = attributes;
  return { name, relation: relation?.[1] ?? '', isHidden: state === 'hidden' || state === 'veryHidden' };
}

/** A truth value of XML Schema. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';
