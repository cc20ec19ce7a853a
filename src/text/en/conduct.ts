import type { Problem } from '@domain/changes/problem';
import { areaName } from '../shared/area-name';
import { amount, count } from './count';

type ConductProblem = Extract<Problem, { code: 'conduct-rule' }>;

/** Rules that ask for consent, for what is said at the start, or for few calls. */
export const conduct = {
  title: 'Consent and disclosure',
  description:
    'Problems shows these as advice, and only for recipients of these places. The app doesn’t know what a call is for, nor which exceptions apply.',
  automated: 'automated and AI calls',
  demands: {
    consent: 'Prior consent',
    'written-consent': 'Prior consent, in writing for marketing',
    caller: 'Say who is calling',
    ai: 'Say that an AI is speaking',
    'way-out': 'Offer a way to opt out',
  },
  cap: (calls: number, hours: number): string =>
    `At most ${count(calls, 'call', 'calls')} in ${hours % 24 === 0 && hours > 24 ? count(hours / 24, 'day', 'days') : count(hours, 'hour', 'hours')}`,
  area: (area: string): string => areaName('en', area),
  /** The rows of a place; `lacking`: those of them without consent. */
  filter: (area: string, rows: number, lacking: boolean): string =>
    lacking ? `${areaName('en', area)} without consent` : `${areaName('en', area)} ${amount(rows)}`,
};

/** What Problems says of a rule. */
export function conductSentence(problem: ConductProblem): string {
  const { area, title, isLaw, isVerified } = problem;
  const who = `${count(problem.count, 'recipient', 'recipients')} (${conduct.area(area)})`;
  const source = `${title}${isLaw ? '' : ', a guideline'}${isVerified ? '' : ', unverified'}`;
  switch (problem.demand) {
    case 'consent':
    case 'written-consent': {
      const asks = `${who}: prior consent is required${problem.demand === 'consent' ? '' : ', in writing for marketing'} (${source})`;
      return problem.isMarked
        ? `${asks}. ${amount(problem.lacking)} of them have no consent in the marked columns.`
        : `${asks}. No column is marked as consent, so the app doesn’t know who gave it.`;
    }
    case 'caller':
      return `${who}: the caller must be named at the start (${source}). The opening message doesn’t seem to.`;
    case 'ai':
      return `${who}: people must be told that they are talking to an AI (${source}). The opening message doesn’t seem to.`;
    case 'way-out':
      return `${who}: a way to opt out must be offered (${source}). The opening message doesn’t seem to.`;
    case 'cap':
      return `${who}: ${conduct.cap(problem.calls, problem.hours).toLowerCase()} (${source}). The campaign has a retry policy; what its keys mean is not documented, so check how often it calls.`;
  }
}
