import type { StorageReason } from '@domain/errors/errors';
import type { window as english } from '../en/window';

const SAVED_DATA = 'Alles bisher Gespeicherte ist weiterhin auf diesem Computer.';
const UNUSABLE = 'Campaign Desk kann seinen Datenordner nicht verwenden';

/**
 * Texts of the native parts: menu entries that the system knows by role, and what is said when
 * there is no page to say it.
 */
export const window: typeof english = {
  roles: {
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    pasteAndMatchStyle: 'Als reinen Text einfügen',
    selectAll: 'Alles auswählen',
    reload: 'Fenster neu laden',
    toggleDevTools: 'Entwicklertools',
    resetZoom: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    togglefullscreen: 'Vollbild',
    minimize: 'Minimieren',
    zoom: 'Zoomen',
    front: 'Alle nach vorne bringen',
    close: 'Fenster schließen',
    quit: 'Campaign Desk beenden',
    services: 'Dienste',
    hide: 'Campaign Desk ausblenden',
    hideOthers: 'Andere ausblenden',
    unhide: 'Alle einblenden',
  },
  sandboxName: 'Sandbox',
  openDataFolder: 'Datenordner öffnen',
  copyLink: 'Link kopieren',
  noSuggestions: 'Keine Vorschläge',
  addToDictionary: 'Zum Wörterbuch hinzufügen',
  openRecent: 'Zuletzt geöffnet',
  recentDrafts: 'Letzte Entwürfe',
  needAttention: (drafts) => (drafts === 1 ? '1 Entwurf zu klären' : `${String(drafts)} Entwürfe zu klären`),
  draftFiles: 'Campaign-Desk-Entwürfe',
  contactFiles: 'Kontakte (CSV, TSV, Excel)',
  allFiles: 'Alle Dateien',
  quit: 'Beenden',
  keepWorking: 'Weiterarbeiten',
  newerSchema: (found, known, folder) => ({
    title: 'Diese Daten wurden mit einer neueren Version von Campaign Desk erstellt',
    detail:
      `Die Entwürfe in ${folder} wurden zuletzt mit einer neueren Version geöffnet. Es wurde nichts geändert. ` +
      `Installieren Sie die neueste Version von Campaign Desk und starten Sie sie. Diese Version liest Datenformat ${String(known)}, die Daten haben aber Format ${String(found)}. ` +
      `Backups von vor den Updates liegen dort im Ordner „backups“.`,
  }),
  unusable: (reason, folder) => ({
    title: UNUSABLE,
    detail: `${unusable[reason]} Der Ordner ist ${folder}. ${SAVED_DATA}`,
  }),
  noFolder: (folder) => ({
    title: UNUSABLE,
    detail: `Der Ordner ${folder} kann nicht angelegt oder beschrieben werden. Prüfen Sie, ob er vorhanden ist und Ihnen gehört, und starten Sie die App neu.`,
  }),
  foreignFolder: (folder) => ({
    title: UNUSABLE,
    detail: `Der Ordner ${folder} oder etwas darin gehört einem anderen Benutzer dieses Computers, der Ihre Entwürfe und Verbindungen ändern könnte. Es wurde nichts gelesen. Machen Sie sich zum Eigentümer von allem darin oder wählen Sie einen anderen Ordner, und starten Sie die App neu.`,
  }),
  originQuestion: {
    title: (origin) => `Mit ${origin} verbinden?`,
    detail:
      'Campaign Desk war noch nie mit dieser Adresse verbunden. Ihr API-Schlüssel und Ihre Benutzer-ID werden an sie gesendet. Verbinden Sie nur, wenn Sie diese Adresse erhalten haben.',
    connect: 'Verbinden',
  },
  unexpectedError: (reference, logFile) => ({
    title: 'In Campaign Desk ist ein Problem aufgetreten',
    detail: `${SAVED_DATA} Sie können weiterarbeiten. Wenn etwas falsch aussieht, starten Sie die App neu. Einzelheiten stehen im Protokoll unter ${reference}: ${logFile}`,
  }),
  frozen: {
    title: 'Das Fenster reagiert nicht',
    detail: `${SAVED_DATA} Sie können warten oder das Fenster neu laden. Höchstens das zuletzt Eingegebene geht dabei verloren.`,
    wait: 'Warten',
    reload: 'Fenster neu laden',
  },
  draftPageCrashed: {
    title: 'Das Fenster des Entwurfs ist zweimal hintereinander abgestürzt',
    detail: `${SAVED_DATA} Das Fenster wurde geschlossen. Sie können den Entwurf wieder öffnen.`,
  },
  pageCrashed: {
    title: 'Das Fenster ist zweimal hintereinander abgestürzt',
    detail: `${SAVED_DATA} Starten Sie die App neu.`,
  },
};

const unusable: Readonly<Record<StorageReason, string>> = {
  'disk-full': 'Der Datenträger ist voll. Geben Sie Speicherplatz frei und starten Sie die App neu.',
  'read-only':
    'In ihn kann nicht geschrieben werden. Prüfen Sie seine Berechtigungen und ob sein Datenträger schreibgeschützt eingebunden ist, und starten Sie die App neu.',
  busy: 'Ein anderes Programm hat die Datenbank geöffnet. Schließen Sie es und starten Sie die App neu.',
  gone: 'Er fehlt. Verbinden Sie sein Laufwerk oder seine Netzwerkfreigabe wieder und starten Sie die App neu.',
  damaged:
    'Die Datenbank ist beschädigt und konnte nicht beiseitegelegt werden. Verschieben Sie den Ordner von Hand und starten Sie die App neu.',
  failed: 'Die Datenbank konnte nicht geöffnet werden. Prüfen Sie den Datenträger und starten Sie die App neu.',
};
