import type { encryptionErrors as english } from '../en/encryption-errors';

/** Why encryption was not switched, or stored data not opened. */
export const encryptionErrors: typeof english = {
  pushing: {
    title: 'Gerade wird eine Aktualisierung gesendet',
    help: 'Es wurde nichts geändert. Warten Sie das Ergebnis ab und versuchen Sie es erneut.',
  },
  'not-stored': {
    title: 'Ihre letzten Bearbeitungen konnten vorher nicht gespeichert werden',
    help: 'Es wurde nichts geändert. Ihr Entwurf zeigt, warum er sich nicht speichern lässt. Versuchen Sie es danach erneut.',
  },
  busy: {
    title: 'Gerade wird ein Backup wiederhergestellt oder es werden Daten gelöscht',
    help: 'Es wurde nichts geändert. Warten Sie, bis das erledigt ist, und versuchen Sie es erneut.',
  },
  stalled: {
    title: 'Das Umschreiben der Daten kam nicht mehr voran und wurde abgebrochen',
    help: 'Ihre aktuellen Daten sind unverändert. Einige Backups wurden möglicherweise schon neu geschrieben und lassen sich weiterhin wiederherstellen. Prüfen Sie den Datenträger des Datenordners und versuchen Sie es erneut.',
  },
  'already-on': { title: 'Die gespeicherten Daten sind bereits verschlüsselt', help: 'Es wurde nichts geändert.' },
  'already-off': { title: 'Die gespeicherten Daten sind nicht verschlüsselt', help: 'Es wurde nichts geändert.' },
  'not-begun': {
    title: 'Es gibt noch keinen Wiederherstellungsschlüssel',
    help: 'Schließen Sie diesen Dialog und schalten Sie die Verschlüsselung erneut ein.',
  },
  'wrong-group': {
    title: 'Das sind nicht die letzten vier Zeichen',
    help: 'Es wurde nichts geändert. Vergleichen Sie sie mit dem Wiederherstellungsschlüssel oben.',
  },
  'mistyped-recovery-key': {
    title: 'Der Wiederherstellungsschlüssel enthält einen Tippfehler',
    help: 'Es wurde nichts geändert. Er besteht aus 14 Gruppen zu vier Zeichen. Vergleichen Sie ihn mit dem, was Sie gespeichert haben.',
  },
  'other-recovery-key': {
    title: 'Dieser Wiederherstellungsschlüssel gehört zu anderen Daten',
    help: 'Es wurde nichts geändert. Der Schlüssel ist vollständig, aber diese Daten wurden mit einem anderen verschlüsselt.',
  },
  'backup-locked': {
    title: 'Dieses Backup ist mit einem anderen Schlüssel verschlüsselt',
    help: 'Es wurde nichts geändert. Geben Sie den Wiederherstellungsschlüssel ein, der beim Verschlüsseln angezeigt wurde.',
  },
};
