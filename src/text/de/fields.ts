import { type FieldName, fieldRow } from '@domain/fields/fields';
import type * as english from '../en/fields';

type FieldProblemText = english.FieldText['problems'];

const ENTER_A_VALUE = 'Geben Sie einen Wert ein oder setzen Sie ihn zurück.';
const OF_TEXT: FieldProblemText = {
  wrongType: 'muss Text sein',
  empty: ENTER_A_VALUE,
  cannotClear: ENTER_A_VALUE,
};
const OF_TIME = { ...OF_TEXT, wrongType: 'muss ein Datum mit Uhrzeit sein' };
const OF_SWITCH = { ...OF_TEXT, wrongType: 'muss ein oder aus sein' };
const TIME_HINT = 'Zum Beispiel morgen 9:30, 2027-03-02 06:00 oder 2. März 2027, 6:00';

/** The texts of all fields, by field id. */
export const fieldTexts: typeof english.fieldTexts = {
  name: {
    label: 'Name',
    aside: null,
    hint: null,
    unknown: null,
    clear: null,
    problems: { ...OF_TEXT, empty: 'Geben Sie der Kampagne einen Namen.' },
  },
  campaign_context: {
    label: 'Kampagnenkontext',
    aside: null,
    hint: 'Was der Assistent wissen soll',
    unknown: null,
    clear: null,
    problems: OF_TEXT,
  },
  schedule_start_time: {
    label: 'Startzeit',
    aside: null,
    hint: TIME_HINT,
    unknown: null,
    clear: null,
    problems: OF_TIME,
  },
  schedule_end_time: { label: 'Endzeit', aside: null, hint: TIME_HINT, unknown: null, clear: null, problems: OF_TIME },
  opening_message_template: {
    label: 'Vorlage der Eröffnungsnachricht',
    aside: null,
    hint: 'Was der Assistent zuerst sagt',
    unknown:
      'Ob Platzhalter wie {{first_name}} aus den Metadaten der Empfänger gefüllt werden, ist nicht dokumentiert. In den Einstellungen können Sie eine andere Schreibweise für Platzhalter wählen.',
    clear: null,
    problems: OF_TEXT,
  },
  use_returning_greeting: {
    label: 'Wiederkehr-Begrüßung verwenden',
    aside: null,
    hint: null,
    unknown:
      'Was das bewirkt, ist nicht dokumentiert. Wahrscheinlich werden Personen, die schon einmal angerufen wurden, anders begrüßt.',
    clear: null,
    problems: OF_SWITCH,
  },
  use_short_term_summaries: {
    label: 'Kurzzeit-Zusammenfassungen verwenden',
    aside: null,
    hint: null,
    unknown:
      'Was das bewirkt, ist nicht dokumentiert. Wahrscheinlich erhält der Assistent Zusammenfassungen der letzten Anrufe.',
    clear: null,
    problems: OF_SWITCH,
  },
  short_term_summaries_limit: {
    label: 'Anzahl Kurzzeit-Zusammenfassungen',
    aside: 'Zusammenfassungen',
    hint: '1 oder mehr',
    unknown: 'Eine Obergrenze ist nicht dokumentiert.',
    clear: null,
    problems: ofNumber('short_term_summaries_limit'),
  },
  speech_settings: {
    label: 'Sprecheinstellungen',
    aside: null,
    hint: 'Es werden immer alle vier zusammen gesendet. Werte, die nicht in der Liste stehen, können Sie eintippen',
    unknown:
      'Die vollständigen Wertelisten sind nicht dokumentiert, daher können Sie auch Werte eintippen, die nicht in der Liste stehen.',
    clear: null,
    problems: {
      wrongType: 'muss in allen vier Einstellungen Text sein',
      empty: 'Wählen Sie für jede Einstellung einen Wert.',
      cannotClear: ENTER_A_VALUE,
    },
  },
  max_concurrency: {
    label: 'Max. gleichzeitige Anrufe',
    aside: 'Anrufe',
    hint: '1 bis 200',
    unknown: null,
    clear: null,
    problems: ofNumber('max_concurrency'),
  },
  machine_detection_timeout_seconds: {
    label: 'Zeitlimit der Anrufbeantworter-Erkennung (Sekunden)',
    aside: 'Sekunden',
    hint: '3 bis 60',
    unknown:
      'Was ein leerer Wert bewirkt, ist nicht dokumentiert. Wahrscheinlich gilt dann die Vorgabe des Netzbetreibers.',
    clear: null,
    problems: ofNumber('machine_detection_timeout_seconds'),
  },
  retry_policy: {
    label: 'Wiederholungsregel (JSON)',
    aside: null,
    hint: 'Wird immer vollständig gesendet, genau wie eingegeben',
    unknown: 'Die Schlüssel sind nicht dokumentiert.',
    clear: null,
    problems: {
      wrongType: 'muss ein JSON-Objekt sein',
      empty: ENTER_A_VALUE,
      cannotClear: 'Schreiben Sie {} für eine leere Regel oder setzen Sie das Feld zurück.',
    },
  },
  recipient_list_id: {
    label: 'ID der Empfängerliste',
    aside: null,
    hint: 'ID der Liste, die zugeordnet werden soll',
    unknown: 'Was ein leerer Wert bewirkt, ist nicht dokumentiert. Wahrscheinlich wird die Liste gelöst.',
    clear: 'Liste lösen',
    problems: OF_TEXT,
  },
  recipients: {
    label: 'Empfänger',
    aside: null,
    hint: null,
    unknown:
      'Ob Empfänger die vorhandenen ersetzen oder zu ihnen hinzukommen, ist nicht dokumentiert. Ebenso wenig, was eine leere Liste oder null bewirkt. Die API gibt Empfänger nie zurück.',
    clear: null,
    problems: { ...OF_TEXT, wrongType: 'muss eine Liste von Empfängern sein' },
  },
};

/** The labels of the parts of `speech_settings`. */
export const speechLabels: typeof english.speechLabels = {
  style: 'Stil',
  responsiveness: 'Reaktionsverhalten',
  interruptions: 'Unterbrechungen',
  emotions: 'Emotionen',
};

/** How problems of a field are worded; those of no field as those of a text. */
export const problemText: typeof english.problemText = (name) => (name === null ? OF_TEXT : fieldTexts[name].problems);

/** The numbers that a field takes: `eine ganze Zahl von 1 bis 200`. */
export function numberRange(name: FieldName | null): string {
  const { min, max } = name === null ? {} : fieldRow(name);
  if (min === undefined) return 'eine ganze Zahl';
  return max === undefined
    ? `eine ganze Zahl ab ${String(min)}`
    : `eine ganze Zahl von ${String(min)} bis ${String(max)}`;
}

function ofNumber(name: FieldName): FieldProblemText {
  return {
    wrongType: 'muss eine ganze Zahl sein',
    empty: `Geben Sie ${numberRange(name)} ein.`,
    cannotClear: ENTER_A_VALUE,
  };
}
