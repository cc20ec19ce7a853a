import type { OpeningAdvice } from '@domain/opening-message/advice';
import type { SpokenIssue } from '@domain/opening-message/hard-to-speak';
import type { MessagePart } from '@domain/opening-message/message-parts';
import { amount, count } from './count';

const MISSING: Readonly<Record<MessagePart, string>> = {
  caller: 'doesn’t seem to say who is calling. Name the caller or the company, as in “This is Anna from Acme”.',
  ai: 'doesn’t seem to say that an AI is speaking. Say so at the start: the EU’s AI Act (Art. 50) asks that people are told.',
  'way-out': 'doesn’t seem to offer a way out. Say how to stop such calls, as in “Say stop to opt out”.',
};

const HARD: Readonly<Record<SpokenIssue, readonly [one: string, many: string, remedy: string]>> = {
  url: ['web address', 'web addresses', 'Leave it out, or write it as you would say it'],
  email: ['email address', 'email addresses', 'Leave it out, or write it as you would say it'],
  markup: ['piece of markup', 'pieces of markup', 'A voice may read its characters out; write plain text'],
  amount: ['amount in figures', 'amounts in figures', 'Write it as you would say it'],
  date: ['date in figures', 'dates in figures', 'Write it as you would say it, with the month as a word'],
  emoji: ['emoji', 'emojis', 'A voice may read its name out; delete it'],
  capitals: ['part in capitals', 'parts in capitals', 'A voice may spell it; use small letters'],
};

/** What could be better about an opening message, and how. `name`: of the field. */
export function openingAdvice(name: string, advice: OpeningAdvice): string {
  switch (advice.about) {
    case 'missing':
      return `${name} ${MISSING[advice.part]}`;
    case 'hard-to-speak': {
      const [one, many, remedy] = HARD[advice.issue];
      return `${name} contains ${count(advice.count, one, many)} that may be hard to speak: “${advice.example}”. ${remedy}.`;
    }
    case 'near-column':
      return `${name} uses “${advice.key}”, which no recipient has. Did you mean “${advice.column}”?`;
  }
}

/** Advice beside the message itself. */
export const openingTexts = {
  brief: {
    caller: 'caller not named',
    ai: 'AI not mentioned',
    'way-out': 'no way to opt out',
    url: 'web address',
    email: 'email address',
    markup: 'markup',
    amount: 'amount in figures',
    date: 'date in figures',
    emoji: 'emoji',
    capitals: 'capitals',
  },
  unknownKey: (key: string): string => `no column “${key}”`,
  useColumn: (column: string): string => `Use “${column}”`,
  marked: (issue: string): string => `May be hard to speak: ${issue}`,
  blank: (rows: number, all: number, key: string): string =>
    `${count(rows, 'recipient', 'recipients')} of ${amount(all)} ${rows === 1 ? 'has' : 'have'} no value for “${key}”:`,
  blankUnknown: 'The API’s documentation doesn’t say what is spoken for a missing value.',
  showRows: 'Show rows',
  showRowsNamed: (key: string): string => `Show the rows without “${key}”`,
};
