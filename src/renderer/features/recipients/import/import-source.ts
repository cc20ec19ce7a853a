/** What an import is made of. */
export type ImportSource =
  | { readonly kind: 'dialog' }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'cells'; readonly text: string };

/** Endings of the files that are taken for recipients when they are dropped. */
const ENDINGS = ['.csv', '.tsv', '.tab', '.txt', '.xlsx', '.xls'];

export const holdsRecipients = (name: string): boolean => ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/**
 * Whether a text that is pasted is a piece of a table: several cells beside or below each other.
 */
export function looksLikeCells(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return text.includes('\t') || lines.length > 1;
}
