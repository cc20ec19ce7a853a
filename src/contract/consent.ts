import { z } from 'zod';
import { groupKeySchema } from '@domain/calling-hours/audience-group';
import { consentCountsSchema } from '@domain/consent/consent-counts';
import { consentMarkSchema } from '@domain/consent/consent-mark';
import { consentRuleSchema } from '@domain/consent/consent-rule';
import { consentColumnsSchema, consentValuesSchema } from '@domain/consent/consent-values';
import { placeColumnsSchema } from '@domain/zones/place-columns';
import { cancellable, done, draftRef } from './parts';

/** More places than there are rules on consent. */
const MAX_PLACES = 200;

const connectionRef = z.strictObject({ connectionId: z.uuid() });

/** `isUnreadable`: what was stored is no rule, and those without consent are held back. */
const storedRule = z.object({ rule: consentRuleSchema, isUnreadable: z.boolean() });

/** Commands about who agreed to be called. */
export const CONSENT = {
  /** What is marked in a draft, and the house rule of its connection. */
  'consent.read': { input: draftRef, output: storedRule.extend({ mark: consentMarkSchema.nullable() }) },
  /** Marks columns of a draft, or none any more. It is no edit: the draft's revision stays. */
  'consent.mark': { input: draftRef.extend({ mark: consentMarkSchema.nullable() }), output: done },
  /**
   * The mark of the draft that was changed last and has one that fits the columns of this draft;
   * `null` if there is none. It is a proposal.
   */
  'consent.earlier': { input: draftRef, output: consentMarkSchema.nullable() },
  /**
   * Counts who is without consent by the mark and the rule. `counts`: null if it was cancelled.
   * `revision` is the draft's.
   */
  'consent.counts': {
    input: draftRef.extend(cancellable),
    output: z.object({ revision: z.number().int(), counts: consentCountsSchema.nullable() }),
  },
  /**
   * Counts who is without consent in each of some places, by one pass. `among`: the keys of the
   * groups of each place, as `callingHours.groups` has them by the same columns. `lacking`: in the
   * same order; null if it was cancelled.
   */
  'consent.inPlaces': {
    input: draftRef.extend({
      columns: placeColumnsSchema,
      among: z.array(z.array(groupKeySchema).max(20_000)).max(MAX_PLACES),
      ...cancellable,
    }),
    output: z.object({ revision: z.number().int(), lacking: z.array(z.number().int()).nullable() }),
  },
  /** Counts what columns hold; `null`: it was cancelled. */
  'consent.values': {
    input: draftRef.extend({ columns: consentColumnsSchema, ...cancellable }),
    output: consentValuesSchema.nullable(),
  },
  /** The house rule of a connection. */
  'consent.rule': { input: connectionRef, output: storedRule },
  'consent.setRule': { input: connectionRef.extend({ rule: consentRuleSchema }), output: done },
} as const;
