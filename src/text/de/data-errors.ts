import type * as english from '../en/data-errors';

const NOT_STORED = 'Ihre letzten Bearbeitungen konnten vorher nicht gespeichert werden';

export const STORAGE_ERRORS: typeof english.STORAGE_ERRORS = {
  'disk-full': {
    title: 'Der Datenträger ist voll',
    help: 'Der letzte Schritt konnte nicht gespeichert werden. Alles vorher Gespeicherte ist sicher. Geben Sie Speicherplatz frei und versuchen Sie es erneut.',
  },
  'read-only': {
    title: 'In den Datenordner kann nicht geschrieben werden',
    help: 'Der letzte Schritt konnte nicht gespeichert werden. Erlauben Sie Ihrem Benutzerkonto, in den Datenordner zu schreiben (die Einstellungen zeigen, wo er liegt), und versuchen Sie es erneut.',
  },
  busy: {
    title: 'Die Datenbank wird von einem anderen Programm verwendet',
    help: 'Schließen Sie das Programm, das sie geöffnet hat, zum Beispiel ein Backup-Programm oder einen Datenbank-Viewer, und versuchen Sie es erneut.',
  },
  gone: {
    title: 'Der Datenordner fehlt',
    help: 'Vielleicht liegt er auf einem entfernten Laufwerk oder einer getrennten Netzwerkfreigabe. Ihre Arbeit bleibt auf dem Bildschirm und wird gespeichert, sobald der Ordner wieder da ist. Lassen Sie das Fenster bis dahin offen.',
  },
  damaged: {
    title: 'Die Datenbank ist beschädigt',
    help: 'Starten Sie die App neu. Sie legt die beschädigte Datei beiseite, zeigt Ihnen, wo sie liegt, und macht mit dem weiter, was sich wiederherstellen ließ.',
  },
  failed: {
    title: 'Auf den Datenträger konnte nicht geschrieben werden',
    help: 'Der letzte Schritt konnte nicht gespeichert werden. Alles vorher Gespeicherte ist sicher. Versuchen Sie es erneut. Wenn es wieder geschieht, prüfen Sie den Datenträger.',
  },
};

export const BACKUP_ERRORS: typeof english.BACKUP_ERRORS = {
  damaged: {
    title: 'Dieses Backup ist beschädigt',
    help: 'Es wurde nichts geändert. Wählen Sie ein anderes aus der Liste.',
  },
  newer: {
    title: 'Dieses Backup wurde mit einer neueren Version von Campaign Desk erstellt',
    help: 'Es wurde nichts geändert. Aktualisieren Sie die App, um es wiederherzustellen, oder wählen Sie ein anderes aus der Liste.',
  },
  pushing: {
    title: 'Gerade läuft eine Übertragung',
    help: 'Es wurde nichts geändert. Warten Sie das Ergebnis ab und stellen Sie dann das Backup wieder her.',
  },
  'not-stored': {
    title: NOT_STORED,
    help: 'Es wurde nichts geändert. Ihr Entwurf zeigt, warum er sich nicht speichern lässt. Versuchen Sie es danach erneut.',
  },
  restoring: {
    title: 'Gerade wird ein Backup wiederhergestellt',
    help: 'Warten Sie, bis die wiederhergestellten Entwürfe erscheinen, und versuchen Sie es erneut.',
  },
};

export const ERASURE_ERRORS: typeof english.ERASURE_ERRORS = {
  pushing: {
    title: 'Gerade wird eine Aktualisierung gesendet',
    help: 'Es wurde nichts gelöscht. Warten Sie das Ergebnis ab und versuchen Sie es erneut.',
  },
  'not-stored': {
    title: NOT_STORED,
    help: 'Es wurde nichts gelöscht. Ihr Entwurf zeigt, warum er sich nicht speichern lässt. Versuchen Sie es danach erneut.',
  },
  busy: {
    title: 'Gerade wird ein Backup wiederhergestellt oder etwas anderes gelöscht',
    help: 'Es wurde nichts gelöscht. Warten Sie, bis das erledigt ist, und versuchen Sie es erneut.',
  },
  stalled: {
    title: 'Das Löschen kam nicht mehr voran und wurde abgebrochen',
    help: 'Ihre aktuellen Daten sind unverändert. Einige Backups wurden möglicherweise schon neu geschrieben. Prüfen Sie den Datenträger des Datenordners und versuchen Sie es erneut.',
  },
  'stalled-counting': {
    title: 'Das Zählen der zu löschenden Daten kam nicht mehr voran und wurde abgebrochen',
    help: 'Es wurde nichts gelöscht. Prüfen Sie den Datenträger des Datenordners und versuchen Sie es erneut.',
  },
};
