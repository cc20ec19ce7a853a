import type { Problem } from '@domain/changes/problem';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import { MAX_JSON_DEPTH, MAX_JSON_ENTRIES, MAX_JSON_TEXT } from '@kernel/json/json-bound';
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

/** What is wrong, with which field, and what to do: one or two full sentences. */
export function problemSentence(problem: Problem): string {
  const name = problem.field === null ? '' : fieldTexts[problem.field].label;
  switch (problem.code) {
    case 'nothing-changed':
      return 'Nothing to send: no field has changed. Change at least one field.';
    case 'empty':
      return `${name} can’t be empty. ${problemText(problem.field).empty}`;
    case 'bad-id':
      return `${name}: ${idIssueTexts(problem.issue, 'list')}`;
    case 'cannot-clear':
      return `${name} can’t be empty. ${problemText(problem.field).cannotClear}`;
    case 'wrong-type':
      return `${name} ${problemText(problem.field).wrongType}. Enter it again, or revert it.`;
    case 'not-a-number':
      return `${name} must be a number. Enter ${numberRange(problem.field)}.`;
    case 'not-an-integer':
      return `${name} must be a whole number. Enter ${numberRange(problem.field)}.`;
    case 'too-small':
      return `${name} must be ${String(problem.limit)} or more, but it is ${String(problem.value)}.`;
    case 'too-large':
      return `${name} must be ${String(problem.limit)} or less, but it is ${String(problem.value)}.`;
    case 'not-a-time':
      return `${name} can’t be read as a date and time. Write it as 2027-03-02 06:00 or 2 Mar 2027, 6:00 am.`;
    case 'unknown-time-zone':
      return `${name} ${spaced(problem.local)} is in the time zone ${problem.zone}, which this computer doesn’t know. Choose another time zone, or enter the time again.`;
    case 'no-such-local-time':
      return `${name} ${spaced(problem.local)} doesn’t exist in ${problem.zone} because clocks go forward. Choose an earlier or a later time.`;
    case 'end-not-after-start':
      return orderSentence(problem.fromServer);
    case 'json-syntax':
      return `${name} can’t be read as JSON at ${at(problem)}. Correct it there, or write {} for an empty object.`;
    case 'json-not-an-object':
      return `${name} must be a JSON object, but there is something else at ${at(problem)}. Wrap it in braces, as in {"key": "value"}.`;
    case 'json-too-much':
      return tooMuch(name, problem.field);
    case 'holds-redaction':
      return `${name} contains “<redacted>”, which stands for your API key, or a placeholder for a pasted key or ID. It isn’t sent, because it would replace the value on the server. Revert the field, or remove the placeholder.`;
    case 'field-locked':
      return `${name} contains your API key on the server, so it can’t be changed here. Revert it.`;
    case 'json-repeated-key':
      return `${name} has the key “${problem.key}” more than once, again at ${at(problem)}. Only the last one is sent; remove the others.`;
    case 'bad-numbers':
      return badNumbers(problem.count, problem.rows, problem.example);
    case 'bad-recipient-json':
      return badRecipientJson(problem);
    case 'start-in-the-past':
      return `${name} is in the past. Check the date and the time zone; the API’s documentation doesn’t say what happens then.`;
    case 'carrier-timeout':
      return `${name} is 60. Kathan allows that, but Twilio seems to allow 59 seconds at most, so the carrier may reject it. Choose 59 or less to be safe.`;
    case 'limit-while-summaries-off':
      return `${name} is set while ${fieldTexts.use_short_term_summaries.label} is off, so it probably has no effect. Turn summaries on, or revert the limit.`;
    case 'recipients-and-list':
      return `${name} are sent while a list is attached. The API’s documentation doesn’t say which of the two is called. Detach the list under ${fieldTexts.recipient_list_id.label}, or choose not to send the recipients.`;
    case 'empty-recipients':
      return `${name} are set to be sent, but there are none, so an empty list is sent. Add recipients, or choose not to send them.`;
    case 'ambiguous-local-time':
      return `${name} ${spaced(problem.local)} occurs twice in ${problem.zone} because clocks go back. The ${problem.chosen} one will be sent; choose the other if that’s what you mean.`;
    case 'far-future':
      return `${name} is in the year ${String(problem.year)}. Check the year: it is read as a year of the Gregorian calendar.`;
    case 'harmful-character':
      return harmfulCharacter(name, problem);
    case 'campaign-status':
      return problem.status === 'running'
        ? 'This campaign is running: calls may use these settings as soon as they are sent. Check the changes before sending.'
        : 'This campaign is completed. The API’s documentation doesn’t say whether it can still be changed. Check that it is the right campaign.';
    case 'duplicate-numbers':
      return `${name}: ${count(problem.count, 'row repeats', 'rows repeat')} an earlier number${rowText(problem.rows, problem.count)}. Remove the repeats, or people may be called more than once.`;
    case 'placeholder-missing':
      return `${name}: ${amount(problem.lacking)} of ${amount(problem.total)} ${problem.lacking === 1 ? 'is' : 'are'} missing “${problem.key}”, which the opening message uses. Add it, or remove the placeholder.`;
    case 'opening-advice':
      return openingAdvice(name, problem);
    case 'held-back':
      return `${name}: ${amount(problem.count)} of ${count(problem.total, 'recipient is', 'recipients are')} held back by suppression lists, and won’t be sent.`;
    case 'all-held-back':
      return `All ${count(problem.total, 'recipient is', 'recipients are')} held back. ${name} won’t be sent; everything else will.`;
    case 'outside-number-rule':
      return outsideRule(name, problem);
    case 'without-consent':
      return consentSentence(name, problem);
    case 'old-suppression-list':
      return `${name}: the suppression list “${problem.list}” is ${count(problem.days, 'day', 'days')} old. Import a newer version of it.`;
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
      return `${name}: “${problem.value}” isn’t a known value for ${speechLabels[problem.child]}. The complete list is not documented; check the spelling, or choose one of the suggested values.`;
    case 'speech-filled-with-defaults':
      return `${name} are always sent together. The server’s ${children(problem.children)} ${problem.children.length === 1 ? 'is' : 'are'} unknown, so the usual defaults are sent unless the campaign can be read first. Choose values to override them.`;
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
      return `${what} It can’t be spoken, and the server may reject the text or cut it off there. Delete it.`;
    case 'surrogate':
      return `${what} It is sent as an escape sequence, and the server may reject it or replace it. Delete it, or type the character again.`;
  }
}

function tooMuch(name: string, field: FieldName | null): string {
  const isText = field !== null && fieldRow(field).kind !== 'json-object' && fieldRow(field).kind !== 'speech';
  return isText
    ? `${name} is longer than the limit of ${amount(MAX_JSON_TEXT)} characters. Shorten it.`
    : `${name} is too large to be stored. Use at most ${amount(MAX_JSON_ENTRIES)} keys and list items, ${String(MAX_JSON_DEPTH)} levels, and ${amount(MAX_JSON_TEXT)} characters in total.`;
}

function orderSentence(fromServer: 'start' | 'end' | null): string {
  const start = fieldTexts.schedule_start_time.label;
  const end = fieldTexts.schedule_end_time.label;
  switch (fromServer) {
    case 'start':
      return `${end} must be after the server’s ${start.toLowerCase()}. Choose a later end, or change the start.`;
    case 'end':
      return `${start} must be before the server’s ${end.toLowerCase()}. Choose an earlier start, or change the end.`;
    case null:
      return `${end} must be after ${start}. Choose a later end, or an earlier start.`;
  }
}

function children(names: Extract<Problem, { code: 'speech-filled-with-defaults' }>['children']): string {
  const words = names.map((name) => speechLabels[name]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

const spaced = (local: string): string => local.replace('T', ' ');
