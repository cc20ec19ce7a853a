import type { conflict as english } from '../en/outbox-conflict';
import { count } from './count';

/** Resolving fields that both sides changed. */
export const conflict: typeof english = {
  decide: (fields) => `Über ${count(fields, 'Feld', 'Felder')} entscheiden`,
  merges: (fields) =>
    fields === 0
      ? ''
      : `${count(fields, 'weitere Änderung wird', 'weitere Änderungen werden')} automatisch zusammengeführt`,
  someone: (at, original) =>
    `Jemand hat diese Kampagne auf dem Server geändert${original === null ? '' : `, nach Ihrem Stand von ${original}`} (bemerkt ${at}).`,
  status: 'Status',
  table: 'Konflikte',
  columns: { field: 'Feld', original: 'Ausgangswert', mine: 'Ihr Wert', server: 'Jetzt auf dem Server' },
  sides: { mine: 'Mein Wert', server: 'Server', original: 'Ausgangswert' },
  newValue: 'Neuer Wert',
  newValueOf: (label) => `Neuer Wert für ${label}`,
  timeIn: (zone) => `In ${zone}, zum Beispiel 2027-03-02 06:00`,
  verdicts: {
    decide: 'wählen',
    mine: 'zusammengeführt',
    server: 'zusammengeführt',
    same: 'auf beiden Seiten gleich',
  },
  notChanged: '–',
  parts: (keys) => `unterschiedlich in ${keys.join(', ')}`,
  resolve: 'Lösen und senden',
  acceptServer: 'Alles vom Server übernehmen',
  undecided: (fields) => `Noch ${count(fields, 'Feld', 'Felder')} offen.`,
  notAValue: 'Korrigieren Sie zuerst den neuen Wert.',
  ready: 'Ihre Auswahl wird im Entwurf gespeichert. Sie können sie rückgängig machen.',
  resolved: 'Konflikt gelöst. Die Aktualisierung ist wieder eingereiht.',
  acceptedServer:
    'Die Werte des Servers wurden übernommen. Ihre Bearbeitungen erhalten Sie zurück, wenn Sie das im Entwurf rückgängig machen.',
  gone: 'Dieser Konflikt ist bereits gelöst.',
};
