import type { fileNames as english } from '../en/file-names';

/** The words in names of exported files. `day`: `YYYY-MM-DD`. */
export const fileNames: typeof english = {
  history: (day) => `Campaign Desk Verlauf ${day}`,
  diagnostics: (day) => `Campaign Desk Diagnose ${day}`,
  shortcuts: 'Campaign Desk Tastenkürzel',
  recipients: 'Empfänger',
  rejected: 'abgelehnt',
  noted: 'zu prüfen',
  suppressionList: 'Sperrliste',
  unnamed: {
    draft: 'Entwurf',
    review: 'Prüfung',
    history: 'Verlauf',
    diagnostics: 'Diagnose',
    contacts: 'Kontakte',
  },
};
