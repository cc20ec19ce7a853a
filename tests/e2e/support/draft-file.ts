/** The text of a draft file whose one edit is a name. */
export const draftFile = (name: string, campaignId = 'cmp_from_a_file'): string =>
  JSON.stringify({
    format: 'campaign-desk/draft',
    version: 1,
    exportedAt: '2027-01-01T00:00:00.000Z',
    campaignId,
    connection: null,
    timeZone: 'UTC',
    snapshot: null,
    edits: { name: { kind: 'value', value: name } },
    recipients: [],
  });
