import { amount, count } from './count';

/** Why cells are not pasted. */
type PasteRefusal =
  | { readonly kind: 'too-many-rows'; readonly most: number }
  | { readonly kind: 'too-many-columns'; readonly columns: number; readonly most: number }
  | { readonly kind: 'api-key' }
  | { readonly kind: 'unreadable-row'; readonly position: number };

export const rowsOf = (rows: number): string => `${amount(rows)} ${rows === 1 ? 'row' : 'rows'}`;

/** Copying from the table of recipients and pasting into it. */
export const recipientsClipboard = {
  copy: 'Copy',
  copyWithHeadings: 'Copy with headings',
  copied: (rows: number): string => `${rowsOf(rows)} copied`,
  tooManyToCopy: (most: number): string =>
    `Up to ${amount(most)} rows can be copied. Export the recipients to get all of them.`,
  pasted: (changed: number, added: number): string =>
    [
      changed > 0 ? `${rowsOf(changed)} changed` : '',
      added > 0 ? `${count(added, 'recipient', 'recipients')} added` : '',
    ]
      .filter(Boolean)
      .join(', '),
  nothing: 'The table already has these values.',
  refused: (refusal: PasteRefusal): string => {
    switch (refusal.kind) {
      case 'too-many-rows':
        return `Nothing was pasted: up to ${amount(refusal.most)} rows can be pasted here. Use Import recipients for more.`;
      case 'too-many-columns':
        return `Nothing was pasted: there are ${count(refusal.columns, 'column', 'columns')}, but ${amount(refusal.most)} from this cell on. Paste further left, or use Import recipients.`;
      case 'api-key':
        return 'Nothing was pasted: a cell looks like an API key.';
      case 'unreadable-row':
        return `Nothing was pasted: the metadata of row ${amount(refusal.position)} isn’t a JSON object. Fix that row first.`;
    }
  },
  askTitle: (values: number): string => `Replace ${count(values, 'value', 'values')}?`,
  askText: 'The pasted cells replace values that are there. You can undo this as one step.',
  replace: 'Replace',
};
