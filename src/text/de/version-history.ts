import type { versionHistory as english } from '../en/version-history';
import { versionSentences } from '../shared/version-sentences';
import { changeTexts } from './campaign-changes';
import { amount, count } from './count';
import { fieldTexts } from './fields';

const recipients = (rows: number): string => count(rows, 'Empfänger', 'Empfänger');

const sentences = versionSentences(
  {
    serverValue: (value) => (value === null ? 'Wert des Servers' : `${value} (Wert des Servers)`),
    recipientsSent: 'Empfänger im Entwurf werden gesendet',
    quoted: (text) => `„${text}“`,
    labelOf: (field) => fieldTexts[field].label,
    rows: {
      added: (rows) => `${recipients(rows)} hinzugefügt`,
      removed: (rows) => `${recipients(rows)} entfernt`,
      changed: (rows) => `${recipients(rows)} geändert`,
    },
    unknownCountry: 'unbekanntes Land',
    countries: (counts) => `Nummern nach Land: ${counts}`,
    amount,
    zone: (zone) => `Zeiten angezeigt in ${zone}`,
    pushed: (fields) => `Übertragen: ${fields}`,
  },
  changeTexts,
);

/** The history of a draft's edits. */
export const versionHistory: typeof english = {
  title: 'Versionsverlauf',
  description:
    'Alle Bearbeitungen dieses Entwurfs, neueste zuerst. Auch das Wiederherstellen einer Version ist eine Bearbeitung, die Sie rückgängig machen können.',
  list: 'Bearbeitungen',
  loading: 'Versionsverlauf wird geladen…',
  empty: 'In diesem Entwurf gibt es noch keine Bearbeitungen.',
  more: 'Ältere Bearbeitungen anzeigen',
  now: 'Aktuell',
  undone: 'Rückgängig gemacht',
  beginning: 'Älteste Version',
  beginningHint: 'Vor der ältesten Bearbeitung, die aufbewahrt ist. Bis zu 1.000 Bearbeitungen werden aufbewahrt.',
  restore: 'Diese Version wiederherstellen',
  restoreNamed: (entry) => `Diese Version wiederherstellen: ${entry}`,
  restored: 'Eine frühere Version wurde wiederhergestellt.',
  causes: { 'taken-back': 'Wiederhergestellt', reverted: 'Zurückgesetzt', resolved: 'Konflikt gelöst' },
  preview: 'Was sich dadurch ändern würde',
  nothingChanges: 'Kein Unterschied zu jetzt.',
  confirm: 'Version wiederherstellen',
  unknown: (fields) =>
    `Diese Felder wurden seitdem übertragen, und die vorherigen Werte des Servers sind unbekannt. Sie bleiben daher, wie sie sind: ${sentences.labels(fields)}`,
  rowsChange: (steps) => `Empfänger ändern sich (${count(steps, 'Schritt', 'Schritte')})`,
  lines: sentences.lines,
  differences: sentences.differences,
};
