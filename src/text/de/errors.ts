import type { AppError, KeychainReason } from '@domain/errors/errors';
import type { errors as english } from '../en/errors';
import type { Message } from '../en/message';
import { campaignTextErrors } from './campaign-text-errors';
import { count } from './count';
import { BACKUP_ERRORS, ERASURE_ERRORS, STORAGE_ERRORS } from './data-errors';
import { draftFileErrors } from './draft-files';
import { encryption, encryptionErrors } from './encryption';
import { fieldTexts } from './fields';
import { badId } from './identifiers';
import { importSourceTexts, importTexts, uploadUnknown } from './import-errors';
import { tooManyTags, tooManyViews } from './organising';

const RAW_DATA_HELP =
  'Exportieren Sie die Rohdaten, um ihn zu behalten oder zu korrigieren, und verwerfen oder löschen Sie dann den Entwurf.';

type Of<Kind extends AppError['kind']> = Extract<AppError, { kind: Kind }>;

const KEYCHAIN: Record<KeychainReason, Message> = {
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

const NOT_FOUND: Record<Of<'not-found'>['what'], Message> = {
  connection: {
    title: 'Diese Verbindung ist nicht mehr vorhanden',
    help: 'Wählen Sie unter „Verbindung wechseln“ eine andere.',
  },
  draft: {
    title: 'Dieser Entwurf ist nicht mehr vorhanden',
    help: 'Möglicherweise wurde er verworfen. „Letzten verworfenen Entwurf wiederherstellen“ holt ihn zurück.',
  },
  receipt: {
    title: 'Dieser Beleg ist nicht mehr vorhanden',
    help: 'Die aufbewahrten Belege finden Sie im Verlauf.',
  },
  step: {
    title: 'Diese Version ist nicht mehr im Versionsverlauf',
    help: 'Alte Versionen laufen ab, und rückgängig gemachte Bearbeitungen entfallen nach einer neuen. Öffnen Sie den Versionsverlauf erneut.',
  },
  queued: {
    title: 'Diese Aktualisierung ist nicht mehr im Postausgang',
    help: 'Sie wurde gesendet oder abgebrochen. Der Postausgang zeigt, was jetzt eingereiht ist.',
  },
  licences: {
    title: 'Die Lizenzen können nicht gelesen werden',
    help: 'Installieren Sie Campaign Desk neu. Die Dateien sind unvollständig.',
  },
  report: {
    title: 'Dieser Bericht ist nicht mehr vorhanden',
    help: 'Schließen Sie ihn und drücken Sie erneut „Diagnose exportieren“.',
  },
  'crash-report': {
    title: 'Dieser Absturzbericht ist nicht mehr vorhanden',
    help: 'Die Liste in den Einstellungen zeigt die aufbewahrten Berichte.',
  },
  update: {
    title: 'Es steht keine neue Version der App bereit',
    help: 'Suchen Sie in den Einstellungen erneut nach Updates.',
  },
  backup: { title: 'Dieses Backup ist nicht mehr vorhanden', help: 'Wählen Sie ein anderes aus der Liste.' },
  recipient: {
    title: 'Dieser Empfänger ist nicht mehr vorhanden',
    help: 'Die Liste zeigt die aktuellen Empfänger des Entwurfs.',
  },
};

const BAD_BASE_URL: Record<Of<'bad-base-url'>['reason'], Message> = {
  'not-a-url': {
    title: 'Das ist keine vollständige Adresse',
    help: 'Beginnen Sie mit https://, zum Beispiel https://api.staging.kathan.tech.',
  },
  'http-needs-loopback': {
    title: 'Unverschlüsseltes http ist nur für diesen Computer erlaubt',
    help: 'Verwenden Sie https://. Über unverschlüsseltes http könnte Ihr Schlüssel abgefangen werden. Nur localhost und 127.0.0.1 sind ohne https erlaubt.',
  },
  scheme: {
    title: 'Hier funktionieren nur Webadressen',
    help: 'Verwenden Sie eine Adresse, die mit https:// beginnt.',
  },
  credentials: {
    title: 'Die Adresse enthält einen Benutzernamen oder ein Passwort',
    help: 'Entfernen Sie diesen Teil. API-Schlüssel und Benutzer-ID haben eigene Felder.',
  },
  query: {
    title: 'Die Adresse enthält Abfrageparameter',
    help: 'Entfernen Sie das Fragezeichen und alles danach.',
  },
  fragment: { title: 'Die Adresse enthält ein Fragment', help: 'Entfernen Sie das Rautezeichen (#) und alles danach.' },
  placeholder: {
    title: 'Die Adresse enthält eine Variable oder einen Platzhalter',
    help: 'Ersetzen Sie ihn durch die echte Adresse oder wählen Sie unten eine Verbindung.',
  },
  'api-key': {
    title: 'Die Adresse enthält einen API-Schlüssel',
    help: 'Es wurde nichts gespeichert. Geben Sie den Schlüssel im Feld „API-Schlüssel“ ein und hier nur die Adresse.',
  },
  managed: {
    title: 'Die Adresse der Sandbox kann nicht geändert werden',
    help: 'Die App legt sie beim Start der Sandbox fest. Fügen Sie für einen anderen Server eine Verbindung hinzu.',
  },
};

const APPLIED: Record<Of<'push-not-recorded'>['applied'], string> = {
  yes: 'Der Server hat Ihre Änderungen gespeichert.',
  no: 'Der Server hat Ihre Änderungen nicht gespeichert.',
  maybe: 'Der Server hat Ihre Änderungen möglicherweise gespeichert.',
};

const SANDBOX: Record<Of<'sandbox-failed'>['reason'], string> = {
  refused: 'Einzelheiten stehen unten. Versuchen Sie es erneut oder starten Sie die App neu.',
  exited: 'Sie wurde sofort beendet. Versuchen Sie es erneut oder starten Sie die App neu.',
  silent: 'Sie hat nicht geantwortet. Versuchen Sie es erneut oder starten Sie die App neu.',
  unreadable: 'Sie läuft, aber ihre Antworten sind ungültig. Starten Sie die App neu.',
};

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${String(Math.round(bytes / 1000))} kB` : `${String(Math.round(bytes / 1024 / 1024))} MB`;

const place = (line: number | undefined, column: number | undefined): string =>
  line === undefined ? '' : ` (Zeile ${String(line)}${column === undefined ? '' : `, Spalte ${String(column)}`})`;

/** The text for everything that a command can return instead of a value. */
function error(e: AppError): Message {
  switch (e.kind) {
    case 'foreign-sender':
    case 'unknown-command':
    case 'invalid-input':
      return {
        title: 'In der App ist ein Fehler aufgetreten',
        help: 'Es wurde nichts geändert. Starten Sie die App neu. Wenn es wieder geschieht, melden Sie es.',
      };
    case 'too-large':
      return {
        title: 'Das ist zu groß',
        help: `Die Obergrenze ist ${megabytes(e.limitBytes)}. Es wurde nichts gesendet oder geändert. Verwenden Sie weniger Text oder weniger Empfänger, oder ordnen Sie stattdessen eine Empfängerliste zu.`,
      };
    case 'not-found':
      return NOT_FOUND[e.what];
    case 'name-taken':
      return {
        title: 'Eine andere Verbindung hat diesen Namen',
        help: 'Wählen Sie einen anderen. Groß- und Kleinschreibung wird nicht unterschieden.',
      };
    case 'bad-base-url':
      return BAD_BASE_URL[e.reason];
    case 'bad-id':
      return badId[e.what];
    case 'no-credentials':
      return {
        title: 'API-Schlüssel oder Benutzer-ID fehlt',
        help: 'Geben Sie beide in den Einstellungen unter dieser Verbindung ein. Sie bleiben nicht erhalten, wenn sie „nur für diese Sitzung“ galten oder der Host der Basis-URL geändert wurde.',
      };
    case 'credentials-for-other-address':
      return {
        title: 'Der gespeicherte API-Schlüssel gehört zu einer anderen Adresse',
        help: `Es wurde nichts gesendet, auch Ihr API-Schlüssel nicht. Der Schlüssel wurde für ${e.address} eingegeben, aber diese Verbindung zeigt jetzt auf eine andere Adresse. Prüfen Sie ihre Basis-URL in den Einstellungen. Wenn sie stimmt, ersetzen Sie API-Schlüssel und Benutzer-ID.`,
      };
    case 'address-not-confirmed':
      return {
        title: `Sie haben die Verbindung mit ${e.address} abgelehnt`,
        help: 'Es wurde nichts gesendet oder gespeichert. Prüfen Sie die Basis-URL und versuchen Sie es erneut.',
      };
    case 'pasted-secret-gone':
      return {
        title: 'Ein eingefügter API-Schlüssel oder eine Benutzer-ID ist nicht mehr verfügbar',
        help: 'Es wurde nichts gespeichert oder gesendet. Das Feld enthält einen Platzhalter, und wofür er steht, bleibt nur erhalten, solange das Formular offen ist. Fügen Sie den Wert erneut ein.',
      };
    case 'no-connection':
      return {
        title: 'Dieser Entwurf hat keine Verbindung',
        help: 'Wählen Sie eine Verbindung für ihn. Alle Ihre Bearbeitungen sind auf diesem Computer sicher.',
      };
    case 'keychain':
      return KEYCHAIN[e.reason];
    case 'storage':
      return STORAGE_ERRORS[e.reason];
    case 'backup':
      return BACKUP_ERRORS[e.reason];
    case 'erasure':
      return ERASURE_ERRORS[e.reason];
    case 'encryption':
      return encryptionErrors[e.reason];
    case 'locked':
      return { title: encryption.locked.title, help: encryption.locked.lead };
    case 'campaign-text':
      return campaignTextErrors(e.reason, e.detail ?? e.key ?? '', place(e.line, e.column));
    case 'draft-file':
      if (e.key !== undefined) {
        const { help } = draftFileErrors[e.reason]('');
        return { title: `Die Datei enthält den Schlüssel „${e.key}“ mehrfach${place(e.line, e.column)}`, help };
      }
      return draftFileErrors[e.reason](e.path === undefined ? place(e.line, e.column) : ` (${e.path})`);
    case 'export':
      return e.reason === 'not-written'
        ? draftFileErrors['not-written']('')
        : {
            title: 'Der Export enthält einen API-Schlüssel oder ein Passwort, das auf diesem Computer gespeichert ist',
            help: 'Es wurde keine Datei geschrieben. Entfernen Sie es aus den Texten oder exportieren Sie weniger, sodass es nicht enthalten ist.',
          };
    case 'import-source':
      return importSourceTexts(e.why);
    case 'import':
      return importTexts(e.reason);
    case 'upload-unknown':
      return uploadUnknown;
    case 'draft-not-showable':
      return {
        title:
          e.field === null
            ? 'Der Serverstand in diesem Entwurf ist zu groß oder zu tief verschachtelt, um ihn anzuzeigen'
            : `Der neue Wert von „${fieldTexts[e.field].label}“ ist zu groß oder zu tief verschachtelt, um ihn anzuzeigen`,
        help: `Er bleibt unverändert erhalten, und aus diesem Entwurf wird nichts gesendet. ${RAW_DATA_HELP}`,
      };
    case 'field-locked':
      return {
        title: `Das Feld „${fieldTexts[e.field].label}“ enthält auf dem Server Ihren API-Schlüssel und kann deshalb nicht bearbeitet werden`,
        help: 'Es wurde nichts geändert. Entfernen Sie den Schlüssel in Kathan aus dieser Kampagne und laden Sie dann den Entwurf neu.',
      };
    case 'too-many-tags':
      return tooManyTags;
    case 'too-many-views':
      return tooManyViews;
    case 'draft-changed':
      return {
        title: 'Der Entwurf hat sich geändert, seit Sie ihn geprüft haben',
        help: 'Es wurde nichts gesendet. Prüfen Sie ihn erneut und drücken Sie „Jetzt übertragen“.',
      };
    case 'has-errors':
      return {
        title: `${count(e.count, 'Problem muss', 'Probleme müssen')} vor dem Senden behoben werden`,
        help: 'Es wurde nichts gesendet. Wählen Sie ein Problem in der Liste „Probleme“, um zu seinem Feld zu gehen.',
      };
    case 'nothing-to-send':
      return {
        title: 'Es gibt nichts zu senden',
        help: 'Der Entwurf stimmt mit dem Server überein. Ändern Sie zuerst ein Feld.',
      };
    case 'work-offline':
      return {
        title: '„Offline arbeiten“ ist eingeschaltet',
        help: 'Es wurde nichts gesendet. Schalten Sie „Offline arbeiten“ aus, um zu senden. Eingereihte Aktualisierungen werden dann automatisch gesendet.',
      };
    case 'campaign-running':
      return {
        title: 'Diese Kampagne läuft',
        help: 'Es wurde noch nichts gesendet. Mit diesen Einstellungen wird gerade angerufen: Bestätigen Sie, dass die Änderungen für laufende Anrufe gelten sollen.',
      };
    case 'conflict':
      return {
        title: 'Jemand anderes hat dasselbe Feld auf dem Server geändert',
        help: 'Es wurde nichts gesendet. Wählen Sie, welcher Wert bleiben soll, und senden Sie dann.',
      };
    case 'undecided':
      return {
        title: `Bei ${count(e.count, 'Feld', 'Feldern')} fehlt noch eine Entscheidung`,
        help: 'Es wurde nichts gesendet. Wählen Sie für jedes Feld einen Wert.',
      };
    case 'push-under-way':
      return {
        title: 'Gerade läuft eine Übertragung dieser Kampagne',
        help: 'Warten Sie das Ergebnis ab und versuchen Sie es erneut.',
      };
    case 'push-not-recorded':
      return {
        title: `${APPLIED[e.applied]} Das Ergebnis konnte nicht gespeichert werden`,
        help: `${STORAGE_ERRORS[e.reason].title}. Ihre Änderungen sind weiterhin in diesem Entwurf, und der Verlauf zeigt die Übertragung ohne Ergebnis. ${STORAGE_ERRORS[e.reason].help}`,
      };
    case 'sandbox-failed':
      return {
        title: 'Die Sandbox konnte nicht gestartet werden',
        help: [SANDBOX[e.reason], e.detail].filter(Boolean).join(' '),
      };
    case 'sandbox-refused':
      return {
        title: 'Die Sandbox hat diese Änderung abgelehnt',
        help: `Es wurde nichts geändert. ${e.detail === '' ? 'Die Sandbox hat keinen Grund genannt' : `Antwort der Sandbox: ${e.detail}`}.`,
      };
    case 'internal':
      return {
        title: 'In der App ist ein Fehler aufgetreten',
        help: `Ihre gespeicherte Arbeit ist sicher. Versuchen Sie es erneut. Wenn Sie den Fehler melden, geben Sie ${e.reference} an. Diese Kennung steht auch im Protokoll.`,
      };
  }
}

/** The same in one line, for a message that goes away on its own. */
function errorSentence(e: AppError): string {
  const { title, help } = error(e);
  return `${title}. ${help}`;
}

export const errors: typeof english = { error, sentence: errorSentence };
