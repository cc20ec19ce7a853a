/** The scheme of links into the app, without its colon. */
export const LINK_SCHEME = 'campaign-desk';

/** Whether an argument of a start is meant as a link into the app, valid or not. */
export const isLink = (argument: string): boolean => argument.toLowerCase().startsWith(`${LINK_SCHEME}:`);

/** The link that opens a draft on the computer that has it. */
export const draftLink = (draftId: string): string => `${LINK_SCHEME}://draft/${draftId}`;

/** The link that opens a draft of a campaign, or the filled-in form for a new one. */
export const campaignLink = (connectionId: string, campaignId: string): string =>
  `${LINK_SCHEME}://campaign/${connectionId}/${encodeURIComponent(campaignId)}`;
