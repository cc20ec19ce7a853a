import { isolated } from '@kernel/text/isolated';
import type { newDraft as english } from '../en/new-draft';
import { count } from './count';

const draftsOf = (drafts: number): string => count(drafts, 'Entwurf', 'Entwürfe');

/** The form of a new draft. */
export const newDraft: typeof english = {
  title: 'Neuer Entwurf',
  lead: 'Ein Entwurf speichert Ihre Änderungen an einer Kampagne auf diesem Computer, bis Sie sie übertragen.',
  campaignId: 'Kampagnen-ID',
  campaignIdHint:
    'Wie in Kathan angezeigt. Trennen Sie mehrere durch Kommas, um für jede einen Entwurf zu erstellen. Optional, wenn der Text unten sie enthält.',
  campaignText: 'Kampagnen-JSON oder cURL (optional)',
  campaignTextHint:
    'Eine API-Antwort zeigt, was Ihre Änderungen ersetzen. Die Werte eines cURL-Befehls werden zu Änderungen. Ohne beides können die aktuellen Werte unbekannt bleiben.',
  create: 'Entwurf erstellen',
  createMany: (drafts) => `${draftsOf(drafts)} erstellen`,
  created: (drafts) => `${count(drafts, 'Entwurf wurde', 'Entwürfe wurden')} erstellt.`,
  severalIds: (campaigns, repeated) =>
    `${count(campaigns, 'Kampagne', 'Kampagnen')}.` +
    (repeated === 0
      ? ''
      : ` ${count(repeated, 'wiederholte ID wird', 'wiederholte IDs werden')} nur einmal verwendet.`),
  exists: (id) => `Für ${id} gibt es schon einen Entwurf.`,
  leftOut: (ids) => `Ausgelassen, weil es schon Entwürfe gibt: ${ids.join(', ')}.`,
  allExist: 'Für alle diese Kampagnen gibt es schon einen Entwurf.',
  openExisting: 'Entwurf öffnen',
  tooManyIds: (limit) => `Geben Sie höchstens ${count(limit, 'Kampagnen-ID', 'Kampagnen-IDs')} auf einmal ein.`,
  textForOne:
    'Dieser Text lässt sich nur für eine Kampagne verwenden. Entfernen Sie ihn oder geben Sie nur eine Kampagnen-ID ein.',
  blankInId: 'Eine Kampagnen-ID enthält keine Leerzeichen. Trennen Sie mehrere IDs durch Kommas.',
  badPart: (part, why) => `„${isolated(part)}“: ${why}`,
  notCreated: (id, why) => `${id}: ${why}`,
  creating: 'Wird erstellt…',
  needId: 'Geben Sie eine Kampagnen-ID ein oder fügen Sie einen Text ein, der eine enthält.',
  forConnection: (name) => `Für ${isolated(name)}`,
  noConnection: 'Keine Verbindung. Sie können später eine wählen.',
  at: (line, column) => `Zeile ${String(line)}, Spalte ${String(column)}.`,
  textTooLong: 'Der Text ist länger als 2.000.000 Zeichen. Fügen Sie nur eine Kampagne ein.',
};
