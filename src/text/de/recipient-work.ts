import type { recipientWork as english } from '../en/recipient-work';

export const recipientWork: typeof english = {
  running: {
    lists: 'Vergleich mit Sperrlisten und erlaubten Nummern…',
    contact: 'Vergleich mit anderen Entwürfen, dem Postausgang und gesendeten Aktualisierungen…',
    consent: 'Einwilligungen werden geprüft…',
    exporting: 'Datei wird geschrieben…',
    removing: 'Empfänger werden entfernt…',
  },
  cancelled: {
    lists:
      'Zurückgehaltene wurden nicht gezählt: Der Vergleich wurde abgebrochen. Beim Übertragen werden sie trotzdem zurückgehalten.',
    contact:
      'Nicht mit anderen Entwürfen, dem Postausgang und gesendeten Aktualisierungen verglichen: Der Vergleich wurde abgebrochen.',
    consent: 'Einwilligungen wurden nicht geprüft: Das wurde abgebrochen.',
  },
  notExported: 'Export abgebrochen. Es wurde keine Datei geschrieben.',
  notRemoved: 'Abgebrochen. Es wurden keine Empfänger entfernt.',
  again: 'Erneut prüfen',
};
