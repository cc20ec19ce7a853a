import { z } from 'zod';
import { groupKeySchema } from '../calling-hours/audience-group';
import { CONSENT_REASONS, consentReasonSchema } from '../consent/consent-of-row';
import { recipientRowSchema } from '../fields/recipients';
import { numberRuleSchema } from '../number-rules/number-rules';
import { NUMBER_TYPES } from '../phone/number-type';
import { contactSourceSchema, sourceKeySchema } from '../recent-contact/recent-contact';
import { placeColumnsSchema } from '../zones/place-columns';

/**
 * A country as a filter names it: ISO 3166, two letters; empty: numbers that belong to none, as
 * those of satellite phones.
 */
const countrySchema = z.string().regex(/^([A-Z]{2})?$/);

/** Which rows of an audience are meant. All conditions must hold; none means all rows. */
export const audienceFilterSchema = z.strictObject({
  /**
   * Part of the number, or of any value in the metadata, in any case. Spaces, dots, dashes and
   * brackets in a number do not count.
   */
  text: z.string().max(200).optional(),
  /** `any`: a row with at least one problem. */
  problem: z.enum(['any', 'bad-number', 'repeated', 'bad-json']).optional(),
  country: countrySchema.optional(),
  /** Rows whose number can be of this type. */
  type: z.enum(NUMBER_TYPES).optional(),
  /** Rows whose metadata have a value for this key that is neither null nor empty, or have none. */
  has: z.string().max(200).optional(),
  lacks: z.string().max(200).optional(),
  /** Rows that are held back, by a suppression list or a rule; `list`: those on a list. */
  heldBack: z.literal([true, 'list']).optional(),
  /** Rows without consent, for one reason or any. */
  consent: z.enum(['any', ...CONSENT_REASONS]).optional(),
  /** Rows that a rule on numbers does not allow, whether it holds them back or not. */
  outsideRule: numberRuleSchema.optional(),
  /** Rows that are in a source of recent contact as well, by its key; in any (the empty text). */
  contact: sourceKeySchema.optional(),
  /** Rows of these groups, as `callingHours.groups` names them with the same columns. */
  places: z.strictObject({ keys: z.array(groupKeySchema).max(20_000), columns: placeColumnsSchema }).optional(),
});
export type AudienceFilter = Readonly<z.infer<typeof audienceFilterSchema>>;

/**
 * In which order rows are shown; they are sent in the order of their positions. `key`: by the value
 * of a metadata key, rows without one last.
 */
export const audienceOrderSchema = z.strictObject({
  by: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('position') }),
    z.strictObject({ kind: z.literal('number') }),
    z.strictObject({ kind: z.literal('key'), key: z.string().max(200) }),
  ]),
  descending: z.boolean(),
});
export type AudienceOrder = Readonly<z.infer<typeof audienceOrderSchema>>;

/**
 * A row as the table shows it. `country`: two letters; empty where the number belongs to none or is
 * not valid.
 */
const audienceRowSchema = recipientRowSchema.extend({
  country: countrySchema,
  /** What the number can be; absent if it is not valid. */
  types: z.array(z.enum(NUMBER_TYPES)).optional(),
  /** The name of the suppression list that holds the row back; `null` if none does. */
  heldBackBy: z.string().nullable(),
  /** The rule on numbers that holds the row back; absent if none does. */
  heldByRule: numberRuleSchema.optional(),
  /** Why it counts as one without consent; absent if it does not, or consent is not demanded. */
  consent: z.object({ reason: consentReasonSchema, isHeldBack: z.boolean() }).optional(),
  /** Where it is as well; absent if it is nowhere, or not compared (any more). */
  contact: contactSourceSchema.pick({ kind: true, name: true }).optional(),
  problems: z.array(z.enum(['bad-number', 'repeated', 'bad-metadata', 'bad-overrides'])),
});
export type AudienceRow = Readonly<z.infer<typeof audienceRowSchema>>;

/** The largest page of a table that is read at once. */
export const MAX_PAGE = 500;

/**
 * A page of the rows that were asked for. `matching`: how many there are of them; `total`: rows of
 * the audience. `revision` is the draft's.
 */
export const audiencePageSchema = z.object({
  revision: z.number().int(),
  total: z.number().int(),
  matching: z.number().int(),
  rows: z.array(audienceRowSchema),
});
export type AudiencePage = Readonly<z.infer<typeof audiencePageSchema>>;

/**
 * Rows by country, largest first; see `audienceRowSchema` for the empty text. Rows without a valid
 * number are left out.
 */
export const countryCountsSchema = z.array(z.object({ country: countrySchema, rows: z.number().int() }));
export type CountryCounts = Readonly<z.infer<typeof countryCountsSchema>>;

/**
 * What becomes of the rows that a draft has. `replace`: they go. `append`: they stay as they are,
 * and rows with a number that is there already are left out. `update`: of a number that is there
 * the metadata's keys that the file fills are set, its overrides too, and all else stays; new
 * numbers are added.
 */
export const importModeSchema = z.enum(['replace', 'append', 'update']);
export type ImportMode = z.infer<typeof importModeSchema>;

/**
 * What an import would do, by number: rows that come, that get other values, that stay as they are,
 * and that go.
 */
export const importChangesSchema = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  kept: z.number().int(),
  removed: z.number().int(),
  /** Rows of the file that are left out because their number is there already. */
  unchanged: z.number().int(),
});
export type ImportChanges = Readonly<z.infer<typeof importChangesSchema>>;
