import type { KeychainReason } from '@domain/errors/errors';
import type { Message } from '../shared/message';

/** Why the keychain cannot be used. */
export const keychainErrors: Readonly<Record<KeychainReason, Message>> = {
  'no-library': {
    title: 'Die Bibliothek des Schlüsselbunds fehlt',
    help: 'Installieren Sie sie (Debian und Ubuntu: Paket libsecret-1-0; Fedora: libsecret) und starten Sie die App neu, oder wählen Sie „Nur für diese Sitzung behalten“. Bearbeiten können Sie auch ohne.',
  },
  'no-service': {
    title: 'Es läuft kein Schlüsselbunddienst',
    help: 'Installieren und starten Sie einen (Debian und Ubuntu: Pakete gnome-keyring und dbus-x11; KDE: KWallet) und melden Sie sich neu an, oder wählen Sie „Nur für diese Sitzung behalten“. Bearbeiten können Sie auch ohne.',
  },
  locked: {
    title: 'Der Schlüsselbund ist gesperrt',
    help: 'Entsperren Sie ihn (Linux: Schlüsselbund „Anmeldung“ in „Passwörter und Schlüssel“, den Sie eventuell erst anlegen müssen; macOS: Schlüsselbundverwaltung) und versuchen Sie es erneut. Oder wählen Sie „Nur für diese Sitzung behalten“.',
  },
  denied: {
    title: 'Der Schlüsselbund hat den Zugriff verweigert',
    help: 'Die Anfrage wurde geschlossen oder nicht erlaubt. Versuchen Sie es erneut und erlauben Sie Campaign Desk, den Schlüsselbund zu verwenden, oder wählen Sie „Nur für diese Sitzung behalten“.',
  },
  timeout: {
    title: 'Der Schlüsselbund hat nicht geantwortet',
    help: 'Vielleicht wartet er hinter einem anderen Fenster auf sein Passwort. Geben Sie es ein und versuchen Sie es erneut, oder wählen Sie „Nur für diese Sitzung behalten“.',
  },
  failed: {
    title: 'Der Schlüsselbund funktioniert nicht',
    help: 'Unbekannter Fehler des Schlüsselbunds. Prüfen Sie in der Schlüsselbund-App Ihres Systems, ob er dort funktioniert, und versuchen Sie es erneut. Oder wählen Sie „Nur für diese Sitzung behalten“.',
  },
};
