import { adviceText } from '../shared/opening-advice';
import { amount, count } from './count';

/** What could be better about an opening message, and how. */
export const openingAdvice = adviceText({
  missing: {
    caller: 'doesn’t seem to say who is calling. Name the caller or the company, as in “This is Anna from Acme”.',
    ai: 'doesn’t seem to say that an AI is speaking. Say so at the start: the EU’s AI Act (Art. 50) asks that people are told.',
    'way-out': 'doesn’t seem to offer a way out. Say how to stop such calls, as in “Say stop to opt out”.',
  },
  hard: {
    url: ['web address', 'web addresses', 'Leave it out, or write it as you would say it'],
    email: ['email address', 'email addresses', 'Leave it out, or write it as you would say it'],
    markup: ['piece of markup', 'pieces of markup', 'A voice may read its characters out; write plain text'],
    amount: ['amount in figures', 'amounts in figures', 'Write it as you would say it'],
    date: ['date in figures', 'dates in figures', 'Write it as you would say it, with the month as a word'],
    emoji: ['emoji', 'emojis', 'A voice may read its name out; delete it'],
    capitals: ['part in capitals', 'parts in capitals', 'A voice may spell it; use small letters'],
  },
  count,
  hardToSpeak: (name, what, example, remedy) =>
    `${name} contains ${what} that may be hard to speak: “${example}”. ${remedy}.`,
  nearColumn: (name, key, column) => `${name} uses “${key}”, which no recipient has. Did you mean “${column}”?`,
});

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
