import type { apiNotes as english } from '../en/api-notes';

/** What the API’s documentation leaves open: the marks of fields and their dialog. */
export const apiNotes: typeof english = {
  mark: (label) => `Nicht dokumentiert: ${label}`,
  more: 'Drücken, um alles zu sehen, was nicht dokumentiert ist.',
  title: 'Was die API-Dokumentation offenlässt',
  lead: 'Die App stellt Vermutungen nie als Tatsachen dar. Diese Punkte sind im Editor markiert, und jede Antwort wird mit dem Gesendeten verglichen.',
  ofFields: 'Felder',
  ofUpdates: 'Aktualisierungen',
  updates: [
    [
      'Leeren',
      'Beim Leeren eines Felds wird null gesendet. Ob das Feld dadurch auf dem Server geleert wird, ist nicht dokumentiert.',
    ],
    ['Lesen', 'Ob sich eine Kampagne lesen lässt, ist nicht dokumentiert. Die App versucht es einmal pro Verbindung.'],
    [
      'Zeiten',
      'Das Format von Zeiten ist nicht dokumentiert. Zeiten werden in UTC gesendet, zum Beispiel als 2027-03-02T14:00:00Z.',
    ],
    [
      'Namen der Zeiten',
      'Ältere Server erwarten möglicherweise andere Namen. Wird eine Übertragung nicht übernommen, bietet die App den Wechsel an.',
    ],
    [
      'Länge von Texten',
      'Eine Obergrenze ist nicht dokumentiert. Die Grenze der App selbst liegt bei 200.000 Zeichen.',
    ],
    [
      'Statuscodes',
      'Dokumentiert sind nur 200, 401 und 429. Alle anderen werden so verstanden, wie HTTP sie definiert.',
    ],
  ],
};
