import type { ColumnUse, ImportColumn, Mapping } from './import';

/**
 * Columns by the names that the header gives them, made unique: `phone`, `phone (2)`, and `column
 * 4` for the fourth one without a name.
 */
export function namedColumns(given: readonly string[]): readonly ImportColumn[] {
  const used = new Set<string>();
  return given.map((text, index) => {
    const wanted = text.trim() === '' ? `column ${index + 1}` : text.trim();
    let name = wanted;
    for (let times = 2; used.has(name.toLowerCase()); times += 1) name = `${wanted} (${times})`;
    used.add(name.toLowerCase());
    return { name, given: text };
  });
}

/**
 * The columns that a file of rejected rows has behind its own ones: why, and where in the file that
 * was read.
 */
export const REJECTED_COLUMNS: readonly string[] = ['rejected_because', 'rejected_line'];

/** The same for a file of rows to check: those that were repaired, left out or noted. */
export const NOTED_COLUMNS: readonly string[] = ['noted_because', 'noted_line'];

/** The columns that every export of an audience has, beside one for each metadata key. */
const AUDIENCE_COLUMNS: readonly string[] = ['phone_number', 'metadata', 'assistant_overrides'];

/**
 * Whether a header is that of an export of ours, in whose cells formulas are guarded
 * (`guardFormulas`).
 */
export function isOwnExport(given: readonly string[]): boolean {
  const names = new Set(given.map((name) => name.trim().toLowerCase()));
  return [AUDIENCE_COLUMNS, REJECTED_COLUMNS, NOTED_COLUMNS].some((columns) =>
    columns.every((name) => names.has(name)),
  );
}

/**
 * The names that tell one kind of file from another: those of its own columns, without differences
 * in spaces and capitals.
 */
export function shapeNames(given: readonly string[]): readonly string[] {
  const names = given.map((name) => name.trim().toLowerCase());
  const own = names.length - REJECTED_COLUMNS.length;
  const hasMore = own > 0 && REJECTED_COLUMNS.every((name, index) => names[own + index] === name);
  return hasMore ? names.slice(0, own) : names;
}

/**
 * A mapping that was made for a file of the same shape, for one with so many columns: a file of
 * rejected rows has more, which are left out. `null` where it does not fit.
 */
export function fitted(mapping: Mapping, columns: number): Mapping | null {
  const surplus = mapping.columns.slice(columns);
  if (surplus.some(({ use }) => use !== 'leave')) return null;
  const more = Array.from({ length: Math.max(0, columns - mapping.columns.length) }, (): ColumnUse => ({
    use: 'leave',
  }));
  return { ...mapping, columns: [...mapping.columns.slice(0, columns), ...more] };
}

/**
 * What a column's name says that it becomes, the phone number aside. Names of an export of ours
 * come back as the very keys.
 */
export function useByName(column: ImportColumn): ColumnUse {
  const given = column.given.trim();
  if (REJECTED_COLUMNS.includes(given.toLowerCase())) return { use: 'leave' };
  if (/^assistant_overrides$/i.test(given)) return { use: 'overrides' };
  if (/^metadata$/i.test(given)) return { use: 'all-metadata' };
  const [, part, key = ''] = /^(assistant_overrides|metadata)\.(.+)$/is.exec(given) ?? [];
  if (part?.toLowerCase() === 'metadata' && key.length <= 200) return { use: 'metadata', name: key };
  const path = key.split('.');
  if (part !== undefined && path.length <= 8 && path.every((step) => step !== '' && step.length <= 200)) {
    return { use: 'override', path };
  }
  return { use: 'metadata', name: variableName(column.name) };
}

/**
 * A name as placeholders are written: `First Name` and `FirstName` are `first_name`, but
 * `firstName` is one already and stays. Letters of all scripts do.
 */
function variableName(name: string): string {
  const text = name.normalize('NFC');
  const words = /^[\p{Ll}_][\p{L}\p{M}\p{N}_]*$/u.test(text)
    ? text
    : text
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
        .replace(/^_+|_+$/g, '');
  return words === '' ? 'column' : Array.from(words).slice(0, 100).join('');
}
