import type { RequestCampaign } from '@domain/paste/curl/command';
import { isolated } from '@kernel/text/isolated';
import type { drafts as english } from '../en/drafts';
import { commandNotes } from './command-notes';
import { amount, count } from './count';

const secretTexts = (apiKey: boolean, userId: boolean): string => {
  if (apiKey && userId) return 'einen API-Schlüssel und eine Benutzer-ID';
  if (apiKey) return 'einen API-Schlüssel und keine Benutzer-ID';
  return userId ? 'eine Benutzer-ID und keinen API-Schlüssel' : 'weder API-Schlüssel noch Benutzer-ID';
};

const describeCampaign = (campaign: RequestCampaign): string =>
  campaign.kind === 'id' ? `der Kampagne ${campaign.id}` : 'einer Kampagne, deren ID Sie oben eingeben';

const draftsOf = (drafts: number): string => count(drafts, 'Entwurf', 'Entwürfe');

/** The list of drafts and the ways to create one. */
export const drafts: typeof english = {
  list: 'Entwürfe',
  search: 'Entwürfe durchsuchen',
  searchPlaceholder: 'Suchen',
  noMatch: (typed) => `Kein Entwurf passt zu „${typed}“.`,
  matches: (drafts) => count(drafts, 'Entwurf gefunden', 'Entwürfe gefunden'),
  filter: 'Entwürfe anzeigen',
  filters: { all: 'Alle', changed: 'Geändert', attention: 'Zu klären' },
  noneIn: { all: '', changed: 'Kein Entwurf enthält Änderungen.', attention: 'Es ist nichts zu klären.' },
  untitled: 'Name unbekannt',
  order: 'Entwürfe sortieren',
  orders: { edited: 'Zuletzt bearbeitet', name: 'Name', state: 'Status' },
  withoutConnection: 'Keine Verbindung',
  edited: 'bearbeitet',
  pinned: 'angeheftet',

  pill: {
    noChanges: 'Unverändert',
    changes: (changes) => count(changes, 'Änderung', 'Änderungen'),
    queued: 'Eingereiht',
    sending: 'Wird gesendet',
    waiting: 'Wartet',
    conflict: 'Konflikt',
    rejected: 'Abgelehnt',
    needsSignIn: 'Anmeldung nötig',
    pushed: 'Übertragen',
  },

  new: {
    title: 'Neuer Entwurf',
    lead: 'Ein Entwurf speichert Ihre Änderungen an einer Kampagne auf diesem Computer, bis Sie sie übertragen.',
    campaignId: 'Kampagnen-ID',
    campaignIdHint:
      'Wie in Kathan angezeigt. Trennen Sie mehrere durch Kommas, um für jede einen Entwurf zu erstellen. Optional, wenn der Text unten sie enthält.',
    campaignText: 'Kampagnen-JSON oder cURL (optional)',
    campaignTextHint:
      'Fügen Sie eine API-Antwort ein, um Ihre Änderungen mit den aktuellen Werten zu vergleichen, oder einen cURL-Befehl, um dessen Werte als Änderungen zu importieren (sein Schlüssel wird verworfen, sofern Sie ihn nicht behalten). Ohne beides sind die aktuellen Werte unbekannt, weil die API-Dokumentation keinen Weg nennt, eine Kampagne zu lesen.',
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
  },

  command: {
    label: 'In diesem Befehl gefunden',
    summary: (found) =>
      `Der Befehl ändert ${count(found.fields, 'Feld', 'Felder')} ${describeCampaign(found.campaign)}` +
      (found.baseUrl.ok ? ` unter ${found.baseUrl.value}` : '') +
      (found.recipients > 0 ? `, mit ${count(found.recipients, 'Empfänger', 'Empfängern')}` : '') +
      `. Er enthält ${secretTexts(found.hasApiKey, found.hasUserId)}.`,
    notes: commandNotes,
    notesTitle: 'Aus diesem Befehl nicht verwendet',
    requests: (requests) => `Der Text enthält ${count(requests, 'Anfrage', 'Anfragen')}. Für welche ist der Entwurf?`,
    request: (number, { method, campaign, baseUrl, fields }) =>
      `${number}. ${method} ${campaign.kind === 'id' ? campaign.id : '(keine Kampagnen-ID)'}` +
      (baseUrl.ok ? ` unter ${baseUrl.value}` : '') +
      `, ${count(fields, 'Feld', 'Felder')}`,
    loose: (line) =>
      `Ab Zeile ${line} sehen die Zeilen wie Optionen aus, gehören aber nicht zum Befehl: Die Zeile davor endet nicht mit einem Backslash, oder dazwischen steht ein Kommentar. Eine Shell würde sie als eigene Befehle ausführen.`,
    join: 'Diese Zeilen verbinden',
    connection: 'Verbindung des neuen Entwurfs',
    use: (name) => `${isolated(name)} verwenden (hat diese Adresse)`,
    useOther: (name, baseUrl) => `Stattdessen ${isolated(name)} verwenden (${baseUrl})`,
    add: (baseUrl) => `Verbindung für ${baseUrl} hinzufügen`,
    without: 'Keine Verbindung',
    name: 'Name der Verbindung',
    keep: (apiKey, userId, replaces) =>
      `${apiKey && userId ? 'API-Schlüssel und Benutzer-ID' : apiKey ? 'API-Schlüssel' : 'Benutzer-ID'} dieses Befehls im Schlüsselbund behalten` +
      (replaces ? ' (ersetzt die gespeicherten Zugangsdaten)' : ''),
    dropped: 'Schlüssel und Benutzer-ID des Befehls werden verworfen, weil sie zu einem anderen Server gehören.',
  },

  samples: {
    title: 'Beispielkampagnen',
    lead: 'Wählen Sie eine, um daraus einen Entwurf zu erstellen.',
    starting: 'Sandbox wird gestartet…',
    retry: 'Erneut versuchen',
    status: (status) => `Status ${status}`,
  },

  home: {
    make: 'Entwurf anlegen',
    title: 'Kein Entwurf geöffnet',
    lead: 'Wählen Sie links einen aus oder erstellen Sie einen neuen.',
    emptyTitle: 'Noch keine Entwürfe',
    emptyLead:
      'Ein Entwurf enthält Ihre Änderungen an einer Kampagne. Jeder Tastenanschlag wird auf diesem Computer gespeichert, auch offline.',
  },

  discarded: (title) => `„${isolated(title)}“ wurde verworfen.`,
  discardedAll: (drafts) => `${count(drafts, 'Entwurf wurde', 'Entwürfe wurden')} verworfen.`,

  /** One action on several drafts. */
  batch: {
    bar: 'Ausgewählte Entwürfe',
    selected: (drafts) => `${amount(drafts)} ausgewählt`,
    isSelected: 'ausgewählt',
    clear: 'Auswahl aufheben',
    actions: { push: 'Übertragen', queue: 'Einreihen', refresh: 'Neu laden', tag: 'Tags', discard: 'Verwerfen' },
    title: {
      push: (drafts) => `${draftsOf(drafts)} übertragen?`,
      queue: (drafts) => `${draftsOf(drafts)} zum Senden einreihen?`,
      refresh: (drafts) => `${draftsOf(drafts)} neu laden?`,
      tag: (drafts) => `Tags für ${draftsOf(drafts)}`,
      discard: (drafts) => `${draftsOf(drafts)} verwerfen?`,
    },
    lead: {
      push: 'Jeder Entwurf wird einzeln gesendet, und nur, wenn er sich auch allein übertragen ließe. Laufende Kampagnen werden nicht gesendet. Übertragen Sie diese aus ihrem Entwurf.',
      queue: 'Jeder Entwurf wird einzeln eingereiht, und nur, wenn er sich auch allein einreihen ließe.',
      refresh: 'Jede Kampagne wird erneut vom Server gelesen. Ihre Bearbeitungen bleiben erhalten.',
      tag: 'Wählen Sie Tags, die diesen Entwürfen hinzugefügt oder von ihnen entfernt werden. Tags werden nie gesendet.',
      discard: 'Sie können das rückgängig machen und die Entwürfe auch später in den Einstellungen wiederherstellen.',
    },
    confirm: {
      push: 'Alle übertragen',
      queue: 'Alle einreihen',
      refresh: 'Alle neu laden',
      tag: 'Auf alle anwenden',
      discard: 'Alle verwerfen',
    },
    list: 'Entwürfe und Ergebnisse',
    working: 'Läuft…',
    waiting: 'Wartet',
    stop: 'Stoppen',
    stopped: 'Nicht begonnen',
    done: 'Fertig',
    discarded: 'Verworfen',
    tagged: 'Tags geändert',
  },
};
