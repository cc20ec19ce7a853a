import { readId } from '@domain/identity/resource-id';
import { EVERYWHERE, type SuppressionScope } from '@domain/suppression/list';

/** The choice that asks for the ID of a campaign. No connection has this ID. */
export const CAMPAIGN = 'campaign';

/** Whom a list is to hold back, as it is chosen: everybody, a connection's, or a campaign's. */
export class ScopeForm {
  /** Empty: everywhere; `CAMPAIGN`; or the ID of a connection. */
  choice = $state('');
  /** The ID of the campaign as it is typed. */
  campaign = $state('');
  /** The connection of the campaign; empty: all to which it is sent. */
  connection = $state('');
  /** Null while the campaign has no valid ID. */
  readonly scope: SuppressionScope | null = $derived.by(() => {
    if (this.choice !== CAMPAIGN) return { connectionId: this.choice === '' ? null : this.choice, campaignId: null };
    const read = readId(this.campaign, 'campaign');
    return read.ok ? { connectionId: this.connection === '' ? null : this.connection, campaignId: read.id } : null;
  });

  constructor({ connectionId, campaignId }: SuppressionScope = EVERYWHERE) {
    this.choice = campaignId === null ? (connectionId ?? '') : CAMPAIGN;
    this.campaign = campaignId ?? '';
    this.connection = campaignId === null ? '' : (connectionId ?? '');
  }
}
