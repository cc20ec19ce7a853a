import type { Problem } from '@domain/changes/problem';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import { MAX_JSON_DEPTH, MAX_JSON_ENTRIES, MAX_JSON_TEXT } from '@kernel/json/json-bound';
import type { problemSentence as english } from '../en/campaign-problems';
import { conductSentence } from './conduct';
import { consentSentence } from './consent-problems';
import { amount, count } from './count';
import { fieldTexts, numberRange, problemText, speechLabels } from './fields';
import { hiddenName } from './hidden-characters';
import { idIssueTexts } from './identifiers';
import { outsideRule } from './number-rules';
import { openingAdvice } from './opening-advice';
import { outsideHours, spansNights } from './outside-hours';
import { contactSentence, moreContactSentence } from './recent-contact';
import { at, badNumbers, badRecipientJson, rowText } from './recipient-problems';

/** A field in a sentence, in quotes, so that its grammatical number does not matter. */
const quoted = (field: FieldName): string => `„${fieldTexts[field].label}“`;

/** What is wrong, with which field, and what to do: one or two full sentences. */
export const problemSentence: typeof english = (problem) => {
  const name = problem.field === null ? '' : quoted(problem.field);
  switch (problem.code) {
    case 'nothing-changed':
      return 'Nichts zu senden: Kein Feld wurde geändert. Ändern Sie mindestens ein Feld.';
    case 'empty':
      return `${name} darf nicht leer sein. ${problemText(problem.field).empty}`;
    case 'bad-id':
      return `${name}: ${idIssueTexts(problem.issue, 'list')}`;
    case 'cannot-clear':
      return `${name} darf nicht leer sein. ${problemText(problem.field).cannotClear}`;
    case 'wrong-type':
      return `${name} ${problemText(problem.field).wrongType}. Geben Sie den Wert neu ein oder setzen Sie ihn zurück.`;
    case 'not-a-number':
      return `${name} muss eine Zahl sein. Geben Sie ${numberRange(problem.field)} ein.`;
    case 'not-an-integer':
      return `${name} muss eine ganze Zahl sein. Geben Sie ${numberRange(problem.field)} ein.`;
    case 'too-small':
      return `${name} muss mindestens ${String(problem.limit)} sein, ist aber ${String(problem.value)}.`;
    case 'too-large':
      return `${name} darf höchstens ${String(problem.limit)} sein, ist aber ${String(problem.value)}.`;
    case 'not-a-time':
      return `${name} lässt sich nicht als Datum mit Uhrzeit lesen. Schreiben Sie 2027-03-02 06:00 oder 2. März 2027, 6:00.`;
    case 'unknown-time-zone':
      return `${name} ${spaced(problem.local)} hat die Zeitzone ${problem.zone}, die dieser Computer nicht kennt. Wählen Sie eine andere Zeitzone oder geben Sie die Zeit neu ein.`;
    case 'no-such-local-time':
      return `${name} ${spaced(problem.local)} gibt es in ${problem.zone} nicht, weil die Uhren vorgestellt werden. Wählen Sie eine frühere oder spätere Zeit.`;
    case 'end-not-after-start':
      return orderSentence(problem.fromServer);
    case 'json-syntax':
      return `${name} lässt sich ab ${at(problem)} nicht als JSON lesen. Korrigieren Sie die Stelle oder schreiben Sie {} für ein leeres Objekt.`;
    case 'json-not-an-object':
      return `${name} muss ein JSON-Objekt sein, aber bei ${at(problem)} steht etwas anderes. Setzen Sie es in geschweifte Klammern, zum Beispiel {"key": "value"}.`;
    case 'json-too-much':
      return tooMuch(name, problem.field);
    case 'holds-redaction':
      return `${name} enthält „<redacted>“, das für Ihren API-Schlüssel steht, oder einen Platzhalter für einen eingefügten Schlüssel oder eine ID. Das wird nicht gesendet, weil es den Wert auf dem Server ersetzen würde. Setzen Sie das Feld zurück oder entfernen Sie den Platzhalter.`;
    case 'field-locked':
      return `${name} enthält auf dem Server Ihren API-Schlüssel und lässt sich deshalb hier nicht ändern. Setzen Sie das Feld zurück.`;
    case 'json-repeated-key':
      return `${name} enthält den Schlüssel „${problem.key}“ mehrfach, erneut bei ${at(problem)}. Nur der letzte wird gesendet. Entfernen Sie die anderen.`;
    case 'bad-numbers':
      return badNumbers(problem.count, problem.rows, problem.example);
    case 'bad-recipient-json':
      return badRecipientJson(problem);
    case 'start-in-the-past':
      return `${name} liegt in der Vergangenheit. Prüfen Sie Datum und Zeitzone. Was dann geschieht, sagt die API-Dokumentation nicht.`;
    case 'carrier-timeout':
      return `${name} ist 60. Kathan erlaubt das, Twilio aber anscheinend höchstens 59 Sekunden, daher lehnt der Netzbetreiber den Wert möglicherweise ab. Mit 59 oder weniger sind Sie auf der sicheren Seite.`;
    case 'limit-while-summaries-off':
      return `${name} ist gesetzt, obwohl ${quoted('use_short_term_summaries')} aus ist, und hat daher wahrscheinlich keine Wirkung. Schalten Sie die Zusammenfassungen ein oder setzen Sie den Wert zurück.`;
    case 'recipients-and-list':
      return `${name} wird gesendet, obwohl eine Liste zugeordnet ist. Wer dann angerufen wird, sagt die API-Dokumentation nicht. Lösen Sie die Liste unter ${quoted('recipient_list_id')} oder senden Sie die Empfänger nicht mit.`;
    case 'empty-recipients':
      return `${name} soll gesendet werden, ist aber leer, daher wird eine leere Liste gesendet. Fügen Sie Empfänger hinzu oder senden Sie keine mit.`;
    case 'ambiguous-local-time':
      return `${name} ${spaced(problem.local)} kommt in ${problem.zone} zweimal vor, weil die Uhren zurückgestellt werden. Gesendet wird die ${problem.chosen === 'earlier' ? 'frühere' : 'spätere'} Zeit. Wählen Sie die andere, wenn Sie diese meinen.`;
    case 'far-future':
      return `${name} liegt im Jahr ${String(problem.year)}. Prüfen Sie das Jahr: Es wird nach dem gregorianischen Kalender gelesen.`;
    case 'harmful-character':
      return harmfulCharacter(name, problem);
    case 'campaign-status':
      return problem.status === 'running'
        ? 'Diese Kampagne läuft: Anrufe verwenden diese Einstellungen möglicherweise, sobald sie gesendet sind. Prüfen Sie die Änderungen vor dem Senden.'
        : 'Diese Kampagne ist abgeschlossen. Ob sie noch geändert werden kann, sagt die API-Dokumentation nicht. Prüfen Sie, ob es die richtige Kampagne ist.';
    case 'duplicate-numbers':
      return `${name}: ${count(problem.count, 'Zeile wiederholt', 'Zeilen wiederholen')} eine frühere Nummer${rowText(problem.rows, problem.count)}. Entfernen Sie die Wiederholungen, sonst werden Personen möglicherweise mehrfach angerufen.`;
    case 'placeholder-missing':
      return `${name}: Bei ${amount(problem.lacking)} von ${amount(problem.total)} fehlt „${problem.key}“, das die Eröffnungsnachricht verwendet. Ergänzen Sie es oder entfernen Sie den Platzhalter.`;
    case 'opening-advice':
      return openingAdvice(name, problem);
    case 'held-back':
      return `${name}: ${amount(problem.count)} von ${count(problem.total, 'Empfänger', 'Empfängern')} werden von Sperrlisten zurückgehalten und nicht gesendet.`;
    case 'all-held-back':
      return `Alle ${count(problem.total, 'Empfänger', 'Empfänger')} werden zurückgehalten. ${name} werden nicht gesendet, alles andere schon.`;
    case 'outside-number-rule':
      return outsideRule(name, problem);
    case 'without-consent':
      return consentSentence(name, problem);
    case 'old-suppression-list':
      return `${name}: Die Sperrliste „${problem.list}“ ist ${count(problem.days, 'Tag', 'Tage')} alt. Importieren Sie eine neuere Fassung.`;
    case 'recent-contact':
      return contactSentence(name, problem);
    case 'more-recent-contact':
      return moreContactSentence(name, problem);
    case 'conduct-rule':
      return `${name}: ${conductSentence(problem)}`;
    case 'outside-hours':
      return `${name}: ${outsideHours(problem)}`;
    case 'schedule-spans-nights':
      return `${name}: ${spansNights(problem)}`;
    case 'unknown-speech-value':
      return `${name}: „${problem.value}“ ist kein bekannter Wert für „${speechLabels[problem.child]}“. Die vollständige Liste ist nicht dokumentiert. Prüfen Sie die Schreibweise oder wählen Sie einen der vorgeschlagenen Werte.`;
    case 'speech-filled-with-defaults':
      return `${name} wird immer vollständig gesendet. ${
        problem.children.length === 1 ? 'Unbekannt ist der Wert' : 'Unbekannt sind die Werte'
      } des Servers für ${children(problem.children)}. Daher werden die üblichen Standardwerte gesendet, sofern sich die Kampagne vorher nicht lesen lässt. Wählen Sie Werte, um sie zu ersetzen.`;
  }
};

function harmfulCharacter(name: string, problem: Extract<Problem, { code: 'harmful-character' }>): string {
  const { character, kind } = problem;
  const times = problem.count > 1 ? ` und ${count(problem.count - 1, 'weiteres Mal', 'weitere Male')}` : '';
  const what = `${name} enthält ${character} (${hiddenName({ code: character, kind })}) bei ${at(problem)}${times}.`;
  switch (kind) {
    case 'bidi':
      return `${what} Text in der Nähe kann anders aussehen als das, was gesendet wird. Löschen Sie das Zeichen, sofern der Text es nicht braucht.`;
    case 'control':
      return `${what} Es lässt sich nicht sprechen, und der Server lehnt den Text möglicherweise ab oder schneidet ihn dort ab. Löschen Sie das Zeichen.`;
    case 'surrogate':
      return `${what} Es wird als Escape-Sequenz gesendet, und der Server lehnt es möglicherweise ab oder ersetzt es. Löschen Sie das Zeichen oder geben Sie es neu ein.`;
  }
}

function tooMuch(name: string, field: FieldName | null): string {
  const isText = field !== null && fieldRow(field).kind !== 'json-object' && fieldRow(field).kind !== 'speech';
  return isText
    ? `${name} ist länger als die erlaubten ${amount(MAX_JSON_TEXT)} Zeichen. Kürzen Sie den Text.`
    : `${name} ist zu groß zum Speichern. Möglich sind höchstens ${amount(MAX_JSON_ENTRIES)} Schlüssel und Listeneinträge, ${String(MAX_JSON_DEPTH)} Ebenen und insgesamt ${amount(MAX_JSON_TEXT)} Zeichen.`;
}

function orderSentence(fromServer: 'start' | 'end' | null): string {
  const start = quoted('schedule_start_time');
  const end = quoted('schedule_end_time');
  switch (fromServer) {
    case 'start':
      return `${end} muss nach ${start} auf dem Server liegen. Wählen Sie ein späteres Ende oder ändern Sie den Start.`;
    case 'end':
      return `${start} muss vor ${end} auf dem Server liegen. Wählen Sie einen früheren Start oder ändern Sie das Ende.`;
    case null:
      return `${end} muss nach ${start} liegen. Wählen Sie ein späteres Ende oder einen früheren Start.`;
  }
}

function children(names: Extract<Problem, { code: 'speech-filled-with-defaults' }>['children']): string {
  const words = names.map((name) => `„${speechLabels[name]}“`);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1) ?? ''}`;
}

const spaced = (local: string): string => local.replace('T', ' ');
