import type { Campaign, CampaignRecord, RecipientList } from '../data/campaign';
import type { CampaignUpdate } from './update';

/** Whether inline recipients replace the earlier ones or join them. Not documented. */
export type RecipientsMode = 'replace' | 'append';

interface Context {
  readonly lists: readonly RecipientList[];
  readonly recipientsMode: RecipientsMode;
  /** Unix time in milliseconds. */
  readonly now: number;
}

/** The record after an update. Fields the update does not name keep their values. */
export function applyUpdate(record: CampaignRecord, update: CampaignUpdate, context: Context): CampaignRecord {
  const { recipients, ...fields } = update;
  const campaign = {
    ...record.campaign,
    ...fields,
    ...(fields.recipient_list_id !== undefined && listFacts(fields.recipient_list_id, context.lists)),
  };
  return {
    campaign: touched(campaign, context.now),
    recipients: nextRecipients(record.recipients, recipients, context.recipientsMode),
  };
}

/** The campaign with an `updated_at` that is later than the one before, whatever the clock did. */
export function touched(campaign: Campaign, now: number): Campaign {
  const before = Date.parse(campaign.updated_at);
  const at = Number.isNaN(before) ? now : Math.max(now, before + 1);
  return { ...campaign, updated_at: new Date(at).toISOString() };
}

type ListFacts = Pick<Campaign, 'recipient_list_name' | 'recipient_list_row_count'>;

/** What a response says of an attached list; nothing for an unknown ID. */
function listFacts(id: string | null, lists: readonly RecipientList[]): ListFacts {
  const list = lists.find((candidate) => candidate.id === id);
  return { recipient_list_name: list?.name ?? null, recipient_list_row_count: list?.row_count ?? null };
}

function nextRecipients(
  before: CampaignRecord['recipients'],
  sent: CampaignUpdate['recipients'],
  mode: RecipientsMode,
): CampaignRecord['recipients'] {
  if (sent === undefined) return before;
  if (sent === null) return [];
  return mode === 'append' ? [...before, ...sent] : sent;
}
