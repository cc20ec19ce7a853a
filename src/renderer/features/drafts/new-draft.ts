import type { DeskError } from '@shared/ipc/errors';
import { campaignIdSchema } from '@shared/draft/draft';
import { text } from '../../text';

export interface NewDraftIssues {
  readonly campaignId?: string;
  readonly campaignText?: string;
  /** What belongs to neither. */
  readonly other?: DeskError;
}

const words = text.drafts.new;
const TEXT_LIMIT = 2_000_000;

/** What can be said before main is asked. */
export function issuesBefore(campaignId: string, campaignText: string): NewDraftIssues | null {
  if (campaignText.length > TEXT_LIMIT) return { campaignText: words.textTooLong };
  if (campaignId.trim() === '') return campaignText.trim() === '' ? { campaignId: words.needId } : null;
  return campaignIdSchema.safeParse(campaignId).success ? null : { campaignId: words.badId };
}

/** Where an answer of main belongs, in words, with line and column where it names them. */
export function issuesOf(error: DeskError): NewDraftIssues {
  if (error.kind === 'invalid-input') return { campaignId: words.badId };
  if (error.kind !== 'campaign-text') return { other: error };
  const sentence = text.errors.desk(error);
  if (error.reason === 'no-id') return { campaignId: sentence };
  const { line, column } = error;
  const place = line !== undefined && column !== undefined ? words.at(line, column) : null;
  return {
    campaignText: place === null || sentence.includes(String(line)) ? sentence : `${sentence} ${place}`,
  };
}
