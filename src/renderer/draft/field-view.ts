import type { DraftContent } from '@domain/changes/draft-content';
import { serverValue } from '@domain/fields/campaign';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import type { FieldCheck, ReceiptSummary, ServerIssue } from '@domain/sync/outcome';
import type { Catalogue } from '@text/index';

/** What the server's copy holds for a field; `null` where no copy says. */
export function describeServer(
  field: FieldName,
  content: DraftContent,
  zone: string,
  strings: Catalogue['campaign'],
): string | null {
  const value = serverValue(content.snapshot?.campaign, field);
  return value === undefined ? null : strings.valueText(field, value, zone);
}

/** Whether clearing is allowed and the field is neither cleared nor known to be empty. */
export function canClear(field: FieldName, content: DraftContent): boolean {
  if (fieldRow(field).clearing === 'never') return false;
  const edit = content.edits[field];
  if (edit !== undefined) return edit.kind !== 'clear';
  return serverValue(content.snapshot?.campaign, field) !== null;
}

/** What stands in an empty control, so that empty, cleared and unknown can be told apart. */
export function describeEmpty(field: FieldName, content: DraftContent, strings: Catalogue['editor']): string {
  if (content.edits[field]?.kind === 'clear') return strings.cleared;
  if (content.edits[field] !== undefined) return '';
  switch (serverValue(content.snapshot?.campaign, field)) {
    case undefined:
      return strings.leftAlone;
    case null:
      return strings.emptyOnServer;
    default:
      return '';
  }
}

/** What the last response said about one field: its issues, or that it was not applied. */
export function lastResponseFor(
  field: FieldName,
  receipt: ReceiptSummary | null,
): { readonly issues: readonly ServerIssue[]; readonly differs: Extract<FieldCheck, { kind: 'differs' }> | null } {
  const outcome = receipt?.outcome;
  const issues = outcome?.kind === 'refused' ? outcome.issues.filter((issue) => issue.field === field) : [];
  const differs = receipt?.checks.find((check) => check.field === field && check.kind === 'differs');
  return { issues, differs: differs?.kind === 'differs' ? differs : null };
}
