/** What the order of the queue depends on. */
interface CampaignRef {
  readonly connectionId: string;
  readonly campaignId: string;
}

/**
 * Yields the first row of every campaign, in the order of the queue. Whatever it waits for, the
 * later ones of its campaign wait for it, so that at most one update of a campaign is sent at a
 * time, and in order.
 * @param rows without those that are out of the line (`OUT_OF_LINE`).
 */
export function* firstOfEachCampaign<Row extends CampaignRef>(rows: Iterable<Row>): Generator<Row, void> {
  const campaigns = new Set<string>();
  for (const row of rows) {
    const campaign = `${row.connectionId} ${row.campaignId}`;
    if (campaigns.has(campaign)) continue;
    campaigns.add(campaign);
    yield row;
  }
}
