/** Links into the app. */
export const links = {
  copied: 'Link copied. It opens this draft on this computer.',
  invalid: 'The link can’t be opened, because it isn’t a valid Campaign Desk link. Nothing was changed.',
  noDraft: 'The link’s draft isn’t on this computer, or was discarded. Nothing was changed.',
  noConnection: 'The link’s connection isn’t on this computer. Nothing was changed.',
  dialogOpen: 'A link wasn’t opened because a dialog is open. Close the dialog, then open the link again.',
};
