import type { AppError } from '@domain/errors/errors';
import { readId } from '@domain/identity/resource-id';
import { text } from '../../kernel/text';

export interface NewDraftIssues {
  readonly campaignId?: string;
  readonly campaignText?: string;
  /** What belongs to neither. */
  readonly other?: AppError;
}

const strings = text.drafts.new;
const TEXT_LIMIT = 2_000_000;

/** What can be said before main is asked. */
export function issuesBefore(campaignId: string, campaignText: string): NewDraftIssues | null {
  if (campaignText.length > TEXT_LIMIT) return { campaignText: strings.textTooLong };
  if (campaignId.trim() === '') return campaignText.trim() === '' ? { campaignId: strings.needId } : null;
  const read = readId(campaignId, 'campaign');
  return read.ok ? null : { campaignId: text.identifiers.issue(read.issue, 'campaign') };
}

/** Which control an error of main belongs to, as text with its line and column, if any. */
export function issuesOf(error: AppError): NewDraftIssues {
  if (error.kind === 'invalid-input') return { campaignId: text.identifiers.issue('separator', 'campaign') };
  if (error.kind !== 'campaign-text') return { other: error };
  const sentence = text.errors.sentence(error);
  if (error.reason === 'no-id' || error.reason === 'placeholder-id') return { campaignId: sentence };
  const { line, column } = error;
  const place = line !== undefined && column !== undefined ? strings.at(line, column) : null;
  return {
    campaignText: place === null || sentence.includes(String(line)) ? sentence : `${sentence} ${place}`,
  };
}
