import type { pasting as english } from '../en/pasting';

/** Pasting into fields that may take an API key or a user ID. */
export const pasting: typeof english = {
  hidden:
    'Vertrauliche Werte werden durch Platzhalter ersetzt. Die App behält, was Sie eingefügt haben, bis dieses Formular geschlossen wird.',
  nothing:
    'Es wurde nichts eingefügt. Kopieren Sie den Text erneut und verwenden Sie in diesem Feld das Tastenkürzel zum Einfügen.',
  noDrop:
    'Text lässt sich hier nicht ablegen, weil er einen API-Schlüssel enthalten könnte. Kopieren Sie ihn und fügen Sie ihn ein.',
};
