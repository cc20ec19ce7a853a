import type { SendingErrors } from '../shared/error-messages';
import { count } from './count';
import { STORAGE_ERRORS } from './data-errors';

const APPLIED = {
  yes: 'Der Server hat Ihre Änderungen gespeichert.',
  no: 'Der Server hat Ihre Änderungen nicht gespeichert.',
  maybe: 'Der Server hat Ihre Änderungen möglicherweise gespeichert.',
};

/** The errors of what was to be sent. */
export const sendingErrors: SendingErrors = {
  'draft-changed': {
    title: 'Der Entwurf hat sich geändert, seit Sie ihn geprüft haben',
    help: 'Es wurde nichts gesendet. Prüfen Sie ihn erneut und drücken Sie „Jetzt übertragen“.',
  },
  'has-errors': (e) => ({
    title: `${count(e.count, 'Problem muss', 'Probleme müssen')} vor dem Senden behoben werden`,
    help: 'Es wurde nichts gesendet. Wählen Sie ein Problem in der Liste „Probleme“, um zu seinem Feld zu gehen.',
  }),
  'nothing-to-send': {
    title: 'Es gibt nichts zu senden',
    help: 'Der Entwurf stimmt mit dem Server überein. Ändern Sie zuerst ein Feld.',
  },
  'all-held-back': {
    title: 'Alle Empfänger werden zurückgehalten',
    help: 'Es wurde nichts gesendet. Jeder Empfänger wird zurückgehalten, und sonst gäbe es nichts zu senden. Sperrlisten, erlaubte Nummern und Regeln zur Einwilligung stehen in den Einstellungen.',
  },
  'work-offline': {
    title: '„Offline arbeiten“ ist eingeschaltet',
    help: 'Es wurde nichts gesendet. Schalten Sie „Offline arbeiten“ aus, um zu senden. Eingereihte Aktualisierungen werden dann automatisch gesendet.',
  },
  'campaign-running': {
    title: 'Diese Kampagne läuft',
    help: 'Es wurde noch nichts gesendet. Mit diesen Einstellungen wird gerade angerufen: Bestätigen Sie, dass die Änderungen für laufende Anrufe gelten sollen.',
  },
  conflict: {
    title: 'Jemand anderes hat dasselbe Feld auf dem Server geändert',
    help: 'Es wurde nichts gesendet. Wählen Sie, welcher Wert bleiben soll, und senden Sie dann.',
  },
  undecided: (e) => ({
    title: `Bei ${count(e.count, 'Feld', 'Feldern')} fehlt noch eine Entscheidung`,
    help: 'Es wurde nichts gesendet. Wählen Sie für jedes Feld einen Wert.',
  }),
  'push-under-way': {
    title: 'Gerade läuft eine Übertragung dieser Kampagne',
    help: 'Warten Sie das Ergebnis ab und versuchen Sie es erneut.',
  },
  'push-not-recorded': (e) => ({
    title: `${APPLIED[e.applied]} Das Ergebnis konnte nicht gespeichert werden`,
    help: `${STORAGE_ERRORS[e.reason].title}. Ihre Änderungen sind weiterhin in diesem Entwurf, und der Verlauf zeigt die Übertragung ohne Ergebnis. ${STORAGE_ERRORS[e.reason].help}`,
  }),
};
