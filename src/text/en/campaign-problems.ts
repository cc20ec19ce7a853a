import type { Problem } from '@domain/changes/problem';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import { MAX_JSON_DEPTH, MAX_JSON_ENTRIES, MAX_JSON_TEXT } from '@kernel/json/json-bound';
import { amount, count } from './count';
import { fieldTexts, numberRange, problemText, speechLabels } from './fields';
import { hiddenName } from './hidden-characters';
import { idIssueWords } from './identifiers';

/** What is wrong, with which field, and what to do: one or two full sentences. */
export function problemSentence(problem: Problem): string {
  const name = problem.field === null ? '' : fieldTexts[problem.field].label;
  switch (problem.code) {
    case 'nothing-changed':
      return 'Nothing has changed, so there is nothing to send. Change at least one field.';
    case 'empty':
      return `${name} must not be empty. ${problemText(problem.field).empty}`;
    case 'bad-id':
      return `${name}: ${idIssueWords(problem.issue, 'list')}`;
    case 'cannot-clear':
      return `${name} cannot be cleared: the server always holds a value for it. ${problemText(problem.field).cannotClear}`;
    case 'wrong-type':
      return `${name} ${problemText(problem.field).wrongType}. Enter it again, or revert it.`;
    case 'not-a-number':
      return `${name} must be a number in digits. Enter ${numberRange(problem.field)}.`;
    case 'not-an-integer':
      return `${name} must be a whole number. Enter ${numberRange(problem.field)}.`;
    case 'too-small':
      return `${name} must be ${String(problem.limit)} or more. It is ${String(problem.value)} now.`;
    case 'too-large':
      return `${name} must be ${String(problem.limit)} or less. It is ${String(problem.value)} now.`;
    case 'not-a-time':
      return `${name} cannot be read as a date and time. Write it as 2027-03-02 06:00 or 2 Mar 2027, 6:00 am.`;
    case 'unknown-time-zone':
      return `${name} ${spaced(problem.local)} is a time in ${problem.zone}, a time zone that this computer doesn’t know. Choose which time zone it is in, or enter the time again.`;
    case 'no-such-local-time':
      return `${name} ${spaced(problem.local)} does not exist in ${problem.zone}: clocks jump ahead then. Choose an earlier or a later time.`;
    case 'end-not-after-start':
      return orderSentence(problem.fromServer);
    case 'json-syntax':
      return `${name} cannot be read as JSON at ${at(problem)}. Correct the text there, or write {} for an empty object.`;
    case 'json-not-an-object':
      return `${name} must be a JSON object, but another kind of value stands at ${at(problem)}. Put it in braces, as in {"key": "value"}.`;
    case 'json-too-much':
      return tooMuch(name, problem.field);
    case 'holds-redaction':
      return `${name} has the mark “<redacted>”, which stands for your API key, or a placeholder of a pasted key or ID. It isn’t sent, because the mark would replace what the server has. Revert it, or take the mark out.`;
    case 'field-locked':
      return `${name} holds your API key on the server, so it can’t be changed from here. Revert it.`;
    case 'json-repeated-key':
      return `${name} has the key “${problem.key}” more than once, again at ${at(problem)}. Only the last one is sent; remove the others.`;
    case 'bad-numbers':
      return badNumbers(problem.count, problem.rows, problem.example);
    case 'bad-recipient-json':
      return badRecipientJson(problem);
    case 'start-in-the-past':
      return `${name} is in the past. Check the date and the time zone; how the server treats a past start is not documented.`;
    case 'carrier-timeout':
      return `${name} is 60. Kathan allows that, but Twilio’s own limit seems to be 59 seconds, so the carrier may refuse it. Choose 59 or less to be safe.`;
    case 'limit-while-summaries-off':
      return `${name} is set while ${fieldTexts.use_short_term_summaries.label} is off, so it probably has no effect. Switch the summaries on, or leave the limit alone.`;
    case 'recipients-and-list':
      return `${name} are sent while a list is attached, and which of the two counts is not documented. Detach the list under ${fieldTexts.recipient_list_id.label}, or leave the recipients alone.`;
    case 'empty-recipients':
      return `${name} are set to be sent, but there are none: an empty list goes out. Add recipients, or leave them alone.`;
    case 'ambiguous-local-time':
      return `${name} ${spaced(problem.local)} happens twice in ${problem.zone}, since clocks go back then. The ${problem.chosen} one will be sent; choose the other if you mean that.`;
    case 'far-future':
      return `${name} is in the year ${String(problem.year)}. Check the year: only years of the Gregorian calendar are read.`;
    case 'harmful-character':
      return harmfulCharacter(name, problem);
    case 'campaign-status':
      return problem.status === 'running'
        ? 'This campaign is running: calls may be made with these settings as soon as they are sent. Check the changes before sending.'
        : 'This campaign is completed, and whether the server still takes changes to it is not documented. Check that it is the campaign you mean.';
    case 'duplicate-numbers':
      return `${name} hold ${count(problem.count, 'row', 'rows')} with a number that came before${rowWords(problem.rows, problem.count)}. Remove the repeats, or the same person may be called more than once.`;
    case 'placeholder-missing':
      return `${name}: ${String(problem.lacking)} of ${String(problem.total)} have no “${problem.key}” in their metadata, which the opening message asks for. Add it to them, or take it out of the message.`;
    case 'unknown-speech-value':
      return `${name}: “${problem.value}” is no known value for ${speechLabels[problem.child]}. The complete list is not documented; check the spelling, or choose one of the values offered.`;
    case 'speech-filled-with-defaults':
      return `${name} are always sent whole, and the server’s ${children(problem.children)} ${problem.children.length === 1 ? 'is' : 'are'} not known here. The usual defaults will be sent for that, unless the campaign can be read before; choose a value if you want another.`;
  }
}

function harmfulCharacter(name: string, problem: Extract<Problem, { code: 'harmful-character' }>): string {
  const { character, kind } = problem;
  const times = problem.count > 1 ? `, and ${count(problem.count - 1, 'more time', 'more times')}` : '';
  const what = `${name} contains ${character} (${hiddenName({ code: character, kind })}) at ${at(problem)}${times}.`;
  switch (kind) {
    case 'bidi':
      return `${what} Text around it can look different from what is sent. Delete it unless the text needs it.`;
    case 'control':
      return `${what} It cannot be spoken, and the server may refuse the text or end it there. Delete it.`;
    case 'surrogate':
      return `${what} It is sent as an escape, and the server may refuse it or put another character in its place. Delete it, or type the character again.`;
  }
}

function tooMuch(name: string, field: FieldName | null): string {
  const isText = field !== null && fieldRow(field).kind !== 'json-object' && fieldRow(field).kind !== 'speech';
  return isText
    ? `${name} is longer than ${amount(MAX_JSON_TEXT)} characters, which is the most that can be kept. Shorten it.`
    : `${name} holds more than can be kept. Write at most ${amount(MAX_JSON_ENTRIES)} keys and list items, nested at most ${String(MAX_JSON_DEPTH)} deep, and ${amount(MAX_JSON_TEXT)} characters in all.`;
}

function orderSentence(fromServer: 'start' | 'end' | null): string {
  const start = fieldTexts.schedule_start_time.label;
  const end = fieldTexts.schedule_end_time.label;
  switch (fromServer) {
    case 'start':
      return `${end} must be after the ${start.toLowerCase()} that the server has. Choose a later end, or change the start.`;
    case 'end':
      return `${start} must be before the ${end.toLowerCase()} that the server has. Choose an earlier start, or change the end.`;
    case null:
      return `${end} must be after ${start}. Choose a later end, or an earlier start.`;
  }
}

function badNumbers(total: number, rows: readonly number[], example: string): string {
  const what = `${count(total, 'number', 'numbers')} that cannot be called${rowWords(rows, total)}`;
  const shown = example.trim() === '' ? '' : `, such as “${example}”`;
  return `${fieldTexts.recipients.label} hold ${what}${shown}. Write each as a plus sign, country code and number, as in +14155550100.`;
}

function badRecipientJson(problem: Extract<Problem, { code: 'bad-recipient-json' }>): string {
  const part = problem.part === 'metadata' ? 'metadata' : 'assistant overrides';
  const what = problem.reason === 'syntax' ? 'cannot be read as JSON' : 'are no JSON object';
  const more = problem.count > 1 ? ` (and ${count(problem.count - 1, 'more like it', 'more like it')})` : '';
  return `${fieldTexts.recipients.label}: the ${part} of row ${String(problem.row)} ${what} at ${at(problem)}${more}. Correct the text there, or empty it.`;
}

function rowWords(rows: readonly number[], total: number): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, 5).map(String).join(', ');
  return ` (row${rows.length === 1 && total === 1 ? '' : 's'} ${shown}${total > Math.min(rows.length, 5) ? ' and more' : ''})`;
}

function children(names: Extract<Problem, { code: 'speech-filled-with-defaults' }>['children']): string {
  const words = names.map((name) => speechLabels[name]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

const at = (place: { readonly line: number; readonly column: number }): string =>
  `line ${String(place.line)}, column ${String(place.column)}`;
const spaced = (local: string): string => local.replace('T', ' ');
