import type { RequestCampaign } from '@domain/paste/curl/command';
import { isolated } from '@kernel/text/isolated';
import type { pastedCommand as english } from '../en/pasted-command';
import { commandNotes } from './command-notes';
import { count } from './count';

const secretTexts = (apiKey: boolean, userId: boolean): string => {
  if (apiKey && userId) return 'einen API-Schlüssel und eine Benutzer-ID';
  if (apiKey) return 'einen API-Schlüssel und keine Benutzer-ID';
  return userId ? 'eine Benutzer-ID und keinen API-Schlüssel' : 'weder API-Schlüssel noch Benutzer-ID';
};

const describeCampaign = (campaign: RequestCampaign): string =>
  campaign.kind === 'id' ? `der Kampagne ${campaign.id}` : 'einer Kampagne, deren ID Sie oben eingeben';

/** What a pasted command holds, and what becomes of it. */
export const pastedCommand: typeof english = {
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
};
