import { errorMessages } from '../shared/error-messages';
import { campaignTextErrors } from './campaign-text-errors';
import { connectionErrors } from './connection-errors';
import { BACKUP_ERRORS, ERASURE_ERRORS, STORAGE_ERRORS } from './data-errors';
import { draftFileErrors } from './draft-files';
import { encryption } from './encryption';
import { encryptionErrors } from './encryption-errors';
import { fieldTexts } from './fields';
import { badId } from './identifiers';
import { importSourceTexts, importTexts, uploadUnknown } from './import-errors';
import { notFound } from './not-found';
import { tooManyTags, tooManyViews } from './organising';
import { sendingErrors } from './sending-errors';

const RAW_DATA_HELP =
  'Exportieren Sie die Rohdaten, um ihn zu behalten oder zu korrigieren, und verwerfen oder löschen Sie dann den Entwurf.';

const INSIDE = {
  title: 'In der App ist ein Fehler aufgetreten',
  help: 'Es wurde nichts geändert. Starten Sie die App neu. Wenn es wieder geschieht, melden Sie es.',
};

const SANDBOX = {
  refused: 'Einzelheiten stehen unten. Versuchen Sie es erneut oder starten Sie die App neu.',
  exited: 'Sie wurde sofort beendet. Versuchen Sie es erneut oder starten Sie die App neu.',
  silent: 'Sie hat nicht geantwortet. Versuchen Sie es erneut oder starten Sie die App neu.',
  unreadable: 'Sie läuft, aber ihre Antworten sind ungültig. Starten Sie die App neu.',
};

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${String(Math.round(bytes / 1000))} kB` : `${String(Math.round(bytes / 1024 / 1024))} MB`;

const place = (line: number | undefined, column: number | undefined): string =>
  line === undefined ? '' : ` (Zeile ${String(line)}${column === undefined ? '' : `, Spalte ${String(column)}`})`;

/** The texts for everything that a command can return instead of a value. */
export const errors = errorMessages(
  {
    ...connectionErrors,
    ...sendingErrors,
    'foreign-sender': INSIDE,
    'unknown-command': INSIDE,
    'invalid-input': INSIDE,
    'too-large': (e) => ({
      title: 'Das ist zu groß',
      help: `Die Obergrenze ist ${megabytes(e.limitBytes)}. Es wurde nichts gesendet oder geändert. Verwenden Sie weniger Text oder weniger Empfänger, oder ordnen Sie stattdessen eine Empfängerliste zu.`,
    }),
    'not-found': (e) => notFound[e.what],
    'bad-id': (e) => badId[e.what],
    storage: (e) => STORAGE_ERRORS[e.reason],
    backup: (e) => BACKUP_ERRORS[e.reason],
    erasure: (e) => ERASURE_ERRORS[e.reason],
    encryption: (e) => encryptionErrors[e.reason],
    locked: { title: encryption.locked.title, help: encryption.locked.lead },
    'campaign-text': (e) => campaignTextErrors(e.reason, e.detail ?? e.key ?? '', place(e.line, e.column)),
    'draft-file': (e) => {
      if (e.key !== undefined) {
        const { help } = draftFileErrors[e.reason]('');
        return { title: `Die Datei enthält den Schlüssel „${e.key}“ mehrfach${place(e.line, e.column)}`, help };
      }
      return draftFileErrors[e.reason](e.path === undefined ? place(e.line, e.column) : ` (${e.path})`);
    },
    export: (e) =>
      e.reason === 'not-written'
        ? draftFileErrors['not-written']('')
        : {
            title: 'Der Export enthält einen API-Schlüssel oder ein Passwort, das auf diesem Computer gespeichert ist',
            help: 'Es wurde keine Datei geschrieben. Entfernen Sie es aus den Texten oder exportieren Sie weniger, sodass es nicht enthalten ist.',
          },
    'import-source': (e) => importSourceTexts(e.why),
    import: (e) => importTexts(e.reason),
    'upload-unknown': uploadUnknown,
    'draft-not-showable': (e) => ({
      title:
        e.field === null
          ? 'Der Serverstand in diesem Entwurf ist zu groß oder zu tief verschachtelt, um ihn anzuzeigen'
          : `Der neue Wert von „${fieldTexts[e.field].label}“ ist zu groß oder zu tief verschachtelt, um ihn anzuzeigen`,
      help: `Er bleibt unverändert erhalten, und aus diesem Entwurf wird nichts gesendet. ${RAW_DATA_HELP}`,
    }),
    'field-locked': (e) => ({
      title: `Das Feld „${fieldTexts[e.field].label}“ enthält auf dem Server Ihren API-Schlüssel und kann deshalb nicht bearbeitet werden`,
      help: 'Es wurde nichts geändert. Entfernen Sie den Schlüssel in Kathan aus dieser Kampagne und laden Sie dann den Entwurf neu.',
    }),
    'too-many-tags': tooManyTags,
    'too-many-views': tooManyViews,
    'sandbox-failed': (e) => ({
      title: 'Die Sandbox konnte nicht gestartet werden',
      help: [SANDBOX[e.reason], e.detail].filter(Boolean).join(' '),
    }),
    'sandbox-refused': (e) => ({
      title: 'Die Sandbox hat diese Änderung abgelehnt',
      help: `Es wurde nichts geändert. ${e.detail === '' ? 'Die Sandbox hat keinen Grund genannt' : `Antwort der Sandbox: ${e.detail}`}.`,
    }),
    cancelled: { title: 'Abgebrochen', help: 'Es wurde nichts geändert.' },
    internal: (e) => ({
      title: 'In der App ist ein Fehler aufgetreten',
      help: `Ihre gespeicherte Arbeit ist sicher. Versuchen Sie es erneut. Wenn Sie den Fehler melden, geben Sie ${e.reference} an. Diese Kennung steht auch im Protokoll.`,
    }),
  },
  '.',
);
