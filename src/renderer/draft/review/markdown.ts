import type { Change } from '@domain/changes/change';
import { changesOf } from '@domain/changes/changes';
import type { DraftContent } from '@domain/changes/draft-content';
import type { Problem } from '@domain/changes/problem';
import { diffOf } from '@domain/diff/change-diff';
import { changedStretch } from '@domain/diff/changed-stretch';
import type { TextPart } from '@domain/diff/text-diff';
import type { RecipientFacts } from '@domain/fields/recipients';
import { changeAsSent, type HeldBack } from '@domain/suppression/held-back';
import type { Language } from '@domain/system/languages';
import type { ChangedStretch } from '@domain/text/hidden-characters';
import type { DateFormat } from '@domain/time/date-format';
import { withoutIsolates } from '@kernel/text/isolated';
import type { ReviewTexts } from '@text/reviewing';
import { escapeMarkdown } from './escape-markdown';

export interface ReviewToCopy {
  readonly title: string | null;
  readonly campaignId: string;
  /** Name and address; null where the draft has no connection. */
  readonly connection: { readonly name: string; readonly baseUrl: string } | null;
  /** The zone that times are shown in. */
  readonly timeZone: string;
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  readonly acknowledged: readonly Problem[];
  readonly recipients: RecipientFacts;
  readonly heldBack: HeldBack;
}

/** A draft whose review is copied before its changes were looked for. */
export interface DraftToCopy extends Omit<ReviewToCopy, 'changes'> {
  readonly content: DraftContent;
  readonly language: Language;
  readonly dateFormat: DateFormat;
}

/**
 * The review of a draft as Markdown. Compares long texts, so for those it belongs into a worker.
 */
export function draftAsMarkdown({ content, ...review }: DraftToCopy, text: ReviewTexts): string {
  return reviewAsMarkdown({ ...review, changes: changesOf(content) }, text);
}

/**
 * The review of a draft as Markdown for a colleague: what changes, in the words of the review, with
 * the words that differ marked, and what is doubtful. Everything that a user or a server wrote is
 * escaped. Holds no secret, because a draft holds none.
 */
export function reviewAsMarkdown(review: ReviewToCopy, text: ReviewTexts): string {
  const strings = text.review.markdown;
  const { connection } = review;
  return [
    `## ${strings.title(escapeMarkdown(review.title ?? review.campaignId))}`,
    '',
    `- ${strings.campaign}: ${escapeMarkdown(review.campaignId)}`,
    ...(connection === null
      ? []
      : [`- ${strings.connection}: ${escapeMarkdown(connection.name)} (${escapeMarkdown(connection.baseUrl)})`]),
    `- ${strings.zone}: ${escapeMarkdown(review.timeZone)}`,
    '',
    `### ${text.review.changes}`,
    '',
    ...(review.changes.length === 0 ? [text.review.noChanges] : []),
    ...review.changes.flatMap((change) => changeLines(change, review, text)),
    ...problemLines(text.review.problems, review.problems, text),
    ...problemLines(strings.acknowledged, review.acknowledged, text),
    '',
  ].join('\n');
}

function changeLines(change: Change, review: ReviewToCopy, text: ReviewTexts): readonly string[] {
  const { timeZone, recipients, heldBack } = review;
  const strings = text.review.changeTexts;
  const label = escapeMarkdown(text.campaign.fields[change.field].label);
  const diff = diffOf(change);
  const sentence = strings.sentence(changeAsSent(change, heldBack), timeZone, diff);
  const line = `- **${label}**: ${escapeMarkdown(withoutIsolates(sentence))}`;
  if (diff?.kind === 'text') return [line, `  - ${marked(diff.parts)}`];
  if (diff?.kind === 'json') {
    const names = { added: strings.added, removed: strings.removed, changed: strings.changedTo } as const;
    return [
      line,
      ...diff.differences.map((each) => `  - ${names[each.kind]} ${escapeMarkdown(strings.jsonLine(each))}`),
    ];
  }
  if (change.after.kind !== 'recipients') return [line];
  return [line, ...strings.recipientLines(recipients).map((each) => `  - ${escapeMarkdown(each)}`)];
}

function marked(parts: readonly TextPart[]): string {
  const pieces = parts.map((part, index) => {
    const twoMarks = part.kind === 'added' && parts[index - 1]?.kind === 'removed';
    return `${twoMarks ? ' ' : ''}${markedPart(part, changedStretch(parts, index))}`;
  });
  return pieces.join('').replaceAll(/ +/g, ' ').trim();
}

/** Marks stand right beside a word, or Markdown does not take them for marks. */
function markedPart({ kind, text }: TextPart, changed: ChangedStretch | null): string {
  const escaped = escapeMarkdown(text, changed);
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  if (escaped === '') return ' ';
  const mark = { same: '', removed: '~~', added: '**' }[kind];
  return `${before}${mark}${escaped}${mark}${after}`;
}

function problemLines(title: string, problems: readonly Problem[], text: ReviewTexts): readonly string[] {
  if (problems.length === 0) return [];
  return [
    '',
    `### ${title}`,
    '',
    ...problems.map(
      (problem) =>
        `- ${text.frame.severity[problem.severity]} ${escapeMarkdown(withoutIsolates(text.campaign.problem(problem)))}`,
    ),
  ];
}
