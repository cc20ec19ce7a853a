import type { EncryptionStatus } from '@domain/encryption/encryption';
import type { KeychainReason } from '@domain/errors/errors';
import type * as english from '../en/encryption';
import { count } from './count';

const keychain: Record<KeychainReason, string> = {
  'no-library':
    'Die Bibliothek des Schlüsselbunds fehlt. Installieren Sie sie (Debian und Ubuntu: Paket libsecret-1-0; Fedora: libsecret) und starten Sie die App neu.',
  'no-service':
    'Es läuft kein Schlüsselbunddienst. Installieren und starten Sie einen (Debian und Ubuntu: Pakete gnome-keyring und dbus-x11; KDE: KWallet) und melden Sie sich neu an.',
  locked: 'Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es erneut.',
  denied:
    'Der Schlüsselbund hat den Zugriff verweigert. Versuchen Sie es erneut und erlauben Sie Campaign Desk, ihn zu verwenden.',
  timeout:
    'Der Schlüsselbund hat nicht geantwortet. Vielleicht wartet er hinter einem anderen Fenster auf sein Passwort.',
  failed:
    'Der Schlüsselbund funktioniert nicht. Öffnen Sie die Schlüsselbund-App Ihres Systems, um den Grund zu sehen.',
};

function consequences({ backups, unreadableBackups, damagedFiles }: EncryptionStatus): readonly string[] {
  const readable = backups - unreadableBackups;
  return [
    'Entwürfe, Empfänger, Anfragen, Antworten, Verläufe und Verbindungen werden mit einem Schlüssel verschlüsselt, der nur im Schlüsselbund dieses Computers liegt. IDs, Zeiten, Anzahlen, Zustände und Einstellungen bleiben lesbar.',
    ...(readable === 0 ? [] : [`${count(readable, 'Backup wird', 'Backups werden')} ebenfalls verschlüsselt.`]),
    ...(unreadableBackups === 0
      ? []
      : [`${count(unreadableBackups, 'nicht lesbares Backup wird', 'nicht lesbare Backups werden')} gelöscht.`]),
    ...(damagedFiles === 0
      ? []
      : [
          `${count(damagedFiles, 'aufbewahrte Kopie einer beschädigten Datenbank wird', 'aufbewahrte Kopien beschädigter Datenbanken werden')} gelöscht.`,
        ]),
    'Die Sandbox wird zurückgesetzt und hält ihre Kampagnen nur im Arbeitsspeicher.',
    'Exportierte Dateien werden nicht verschlüsselt, ebenso wenig Kopien des Datenordners, die andere Programme gemacht haben.',
  ];
}

/**
 * Encryption of the stored data: its section, its dialogs, and the screen that asks for the
 * recovery key.
 */
export const encryption: typeof english.encryption = {
  title: 'Verschlüsselung',
  label: 'Gespeicherte Daten verschlüsseln',
  hint: 'Macht die Daten auf diesem Computer ohne einen Schlüssel in seinem Schlüsselbund unlesbar. Ohne den Schlüsselbund brauchen Sie den Wiederherstellungsschlüssel, der nur einmal angezeigt wird.',
  noKeychain: (reason) => ({
    title: 'Die Verschlüsselung kann nicht eingeschaltet werden',
    help: `${keychain[reason]} Es wurde nichts geändert.`,
  }),
  on: {
    title: 'Gespeicherte Daten verschlüsseln?',
    consequences,
    reloads: 'Danach lädt die App neu. Ein laufender Import wird beendet.',
    next: 'Schlüssel anzeigen',
    keyTitle: 'Wiederherstellungsschlüssel sichern',
    keyLead:
      'Wenn der Schlüsselbund seinen Schlüssel verliert oder Sie die Daten auf einen anderen Computer übertragen, öffnet nur dieser Wiederherstellungsschlüssel die Daten. Er wird nur jetzt angezeigt. Bewahren Sie ihn in einem Passwortmanager oder auf Papier auf, nicht auf der Festplatte dieses Computers.',
    keyName: 'Wiederherstellungsschlüssel',
    copy: 'Schlüssel kopieren',
    copied: 'Wiederherstellungsschlüssel kopiert. Leeren Sie die Zwischenablage, nachdem Sie ihn gesichert haben.',
    lastGroup: 'Letzte vier Zeichen',
    lastGroupHint: 'Kopieren Sie sie von dort, wo Sie den Schlüssel gesichert haben.',
    confirm: 'Verschlüsseln',
    working: 'Wird verschlüsselt…',
  },
  off: {
    title: 'Gespeicherte Daten nicht mehr verschlüsseln?',
    lead: 'Alle, die die Dateien dieses Computers lesen können, können dann auch die Daten und ihre Backups lesen. Der Wiederherstellungsschlüssel wird nicht mehr gebraucht.',
    confirm: 'Entschlüsseln',
    working: 'Wird entschlüsselt…',
  },
  changedTitle: (isOn) =>
    isOn ? 'Die gespeicherten Daten sind verschlüsselt' : 'Die gespeicherten Daten sind nicht mehr verschlüsselt',
  changed: ({ isOn, rewritten, deleted }) =>
    [
      `${count(rewritten, 'Backup wurde', 'Backups wurden')} neu geschrieben.`,
      ...(deleted === 0
        ? []
        : [`${count(deleted, 'nicht lesbares Backup wurde', 'nicht lesbare Backups wurden')} gelöscht.`]),
      ...(isOn ? ['Bewahren Sie den Wiederherstellungsschlüssel sicher auf.'] : []),
    ].join(' '),
  notKeptTitle: 'Der Schlüsselbund hat den Schlüssel nicht gespeichert',
  notKept:
    'Ihre Daten sind geöffnet, aber beim nächsten Start brauchen Sie den Wiederherstellungsschlüssel erneut. Siehe „Schlüsselbund“ in den Einstellungen.',
  locked: {
    title: 'Wiederherstellungsschlüssel eingeben',
    lead: 'Die gespeicherten Daten sind verschlüsselt, und der Schlüsselbund dieses Computers hat ihren Schlüssel nicht. Es wurde nichts geändert.',
    keychain: (reason) => keychain[reason],
    label: 'Wiederherstellungsschlüssel',
    hint: '14 Gruppen zu vier Zeichen. Groß- und Kleinschreibung, Leerzeichen und Bindestriche spielen keine Rolle.',
    unlock: 'Entsperren',
    tryAgain: 'Schlüsselbund erneut versuchen',
    openFolder: 'Datenordner öffnen',
    lost: 'Ohne den Schlüssel kann niemand diese Daten lesen. Um ohne sie zu beginnen, verschieben Sie den Datenordner und starten Sie die App neu.',
  },
  restoreLabel: 'Wiederherstellungsschlüssel des Backups',
};
