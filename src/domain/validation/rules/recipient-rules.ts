import type { Change } from '../../changes/change';
import { effectiveValue } from '../../changes/changes';
import type { DraftContent } from '../../changes/draft-content';
import type { Problem } from '../../changes/problem';
import type { RecipientFacts } from '../../fields/recipients';
import { placeholdersIn, type PlaceholderStyle } from '../../text/placeholders';

const field = 'recipients';

/** Rules of the rows, from their facts alone; they hold only where the draft sends the rows. */
export function recipientRules(
  draft: DraftContent,
  changes: readonly Change[],
  style: PlaceholderStyle,
): readonly Problem[] {
  if (!changes.some((change) => change.field === field && change.after.kind === 'recipients')) return [];
  const facts = draft.recipients;
  return [
    ...badNumbers(facts),
    ...badJson(facts),
    ...(facts.count === 0 ? [warning('empty-recipients')] : []),
    ...(hasList(draft) ? [warning('recipients-and-list')] : []),
    ...duplicates(facts),
    ...missingPlaceholders(draft, style),
  ];
}

const warning = (code: 'empty-recipients' | 'recipients-and-list'): Problem => ({ severity: 'warning', code, field });

function hasList(draft: DraftContent): boolean {
  const list = effectiveValue('recipient_list_id', draft);
  return typeof list === 'string' && list.trim() !== '';
}

function badNumbers({ badNumbers: bad }: RecipientFacts): readonly Problem[] {
  if (bad.count === 0) return [];
  const rows = bad.first.map((row) => row.position);
  return [
    { severity: 'error', code: 'bad-numbers', field, count: bad.count, rows, example: bad.first[0]?.phone ?? '' },
  ];
}

function badJson({ badJson: bad }: RecipientFacts): readonly Problem[] {
  const [first] = bad.first;
  if (bad.count === 0 || first === undefined) return [];
  const { part, position, line, column, reason } = first;
  return [
    {
      severity: 'error',
      code: 'bad-recipient-json',
      field,
      count: bad.count,
      part,
      row: position,
      line,
      column,
      reason,
    },
  ];
}

function duplicates({ duplicates: twice }: RecipientFacts): readonly Problem[] {
  if (twice.count === 0) return [];
  const rows = twice.first.map((row) => row.position);
  return [{ severity: 'warning', code: 'duplicate-numbers', field, count: twice.count, rows }];
}

function missingPlaceholders(draft: DraftContent, style: PlaceholderStyle): readonly Problem[] {
  const template = effectiveValue('opening_message_template', draft);
  const { count: total, keys } = draft.recipients;
  if (typeof template !== 'string' || total === 0) return [];
  return placeholdersIn(template, style).flatMap((key): readonly Problem[] => {
    const lacking = total - (Object.hasOwn(keys, key) ? (keys[key] ?? 0) : 0);
    return lacking > 0 ? [{ severity: 'warning', code: 'placeholder-missing', field, key, lacking, total }] : [];
  });
}
