/** The words in names of exported files. `day`: `YYYY-MM-DD`. */
export const fileNames = {
  history: (day: string): string => `Campaign Desk history ${day}`,
  diagnostics: (day: string): string => `Campaign Desk diagnostics ${day}`,
  shortcuts: 'Campaign Desk shortcuts',
  recipients: 'recipients',
  rejected: 'rejected',
  noted: 'to check',
  suppressionList: 'suppression list',
  unnamed: {
    draft: 'Draft',
    review: 'Review',
    history: 'History',
    diagnostics: 'Diagnostics',
    contacts: 'Contacts',
  },
};
