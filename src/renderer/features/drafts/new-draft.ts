import type { DraftSummary } from '@domain/draft/draft';
import type { AppError } from '@domain/errors/errors';
import { readIdList } from '@domain/identity/id-list';
import { text } from '../../kernel/text';

export interface NewDraftIssues {
  readonly campaignId?: string;
  readonly campaignText?: string;
  /** What belongs to neither. */
  readonly other?: AppError;
}

const strings = text.drafts.new;
const TEXT_LIMIT = 2_000_000;

/** How many drafts can be created at once. */
const MAX_IDS = 200;

/** Returns what is wrong as far as the page knows, or `null`. */
export function issuesBefore(campaignId: string, campaignText: string): NewDraftIssues | null {
  if (campaignText.length > TEXT_LIMIT) return { campaignText: strings.textTooLong };
  const read = readIdList(campaignId);
  switch (read.kind) {
    case 'empty':
      return campaignText.trim() === '' ? { campaignId: strings.needId } : null;
    case 'one':
      return null;
    case 'several':
      if (read.ids.length > MAX_IDS) return { campaignId: strings.tooManyIds(MAX_IDS) };
      return campaignText.trim() === '' ? null : { campaignText: strings.textForOne };
    case 'bad': {
      const why = read.issue === 'blank' ? strings.blankInId : text.identifiers.issue(read.issue, 'campaign');
      return { campaignId: read.part === null ? why : strings.badPart(read.part, why) };
    }
  }
}

/** The campaigns that drafts are created for. */
export interface WantedCampaigns {
  readonly ids: readonly string[];
  readonly repeated: number;
  /** Drafts of the same connection that exist for campaigns in the text. */
  readonly existing: readonly DraftSummary[];
}

/**
 * Returns which campaigns get a draft. In a list those that have one already are left out; a single
 * one is kept, because a second draft of it may be wanted. `null` if the text names none.
 */
export function wantedCampaigns(
  campaignId: string,
  drafts: readonly DraftSummary[],
  connectionId: string | null,
): WantedCampaigns | null {
  const read = readIdList(campaignId);
  if (read.kind === 'empty' || read.kind === 'bad') return null;
  const ids = read.kind === 'one' ? [read.id] : read.ids;
  const existing = drafts.filter((draft) => draft.connectionId === connectionId && ids.includes(draft.campaignId));
  if (read.kind === 'one') return { ids, repeated: 0, existing };
  const missing = ids.filter((id) => !existing.some((draft) => draft.campaignId === id));
  return { ids: missing, repeated: read.repeated, existing };
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
