import { countryOfNumber } from '@domain/phone/country-of-number';
import { toE164 } from '@domain/phone/phone';
import { guarded, type Store } from '../store';

/** The countries of most recipients count, and no more of them than these. */
const MAX_OF_RECIPIENTS = 3;

/**
 * Returns the countries whose numbers a file for a draft most likely has, to order proposals: that
 * of the number that calls, by the server's copy, then those of most recipients that are there.
 */
export function likelyCountries(store: Pick<Store, 'drafts' | 'recipients'>, draftId: string): readonly string[] {
  const draft = guarded(() => store.drafts.get(draftId));
  const counts = guarded(() => store.recipients.countries(draftId));
  const caller = draft.ok ? draft.value?.snapshot?.campaign['caller_id_number'] : null;
  const number = typeof caller === 'string' ? toE164(caller) : null;
  const ofCaller = number === null ? null : countryOfNumber(number);
  const ofRecipients = counts.ok ? (counts.value ?? []).slice(0, MAX_OF_RECIPIENTS) : [];
  const countries = [ofCaller ?? '', ...ofRecipients.map(({ country }) => country)];
  return [...new Set(countries)].filter((country) => country !== '');
}
