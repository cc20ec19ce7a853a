import { z } from 'zod';

/** For how many days back receipts count, unless the user sets something else. */
export const USUAL_CONTACT_DAYS = 14;

/** For how many days back receipts can count; 0: nothing is compared. */
export const recentContactDaysSchema = z.number().int().min(0).max(3650);

/**
 * Where recipients of a draft are as well.
 * - `draft`: another draft that is to send them.
 * - `queued`: another draft whose update with them waits in the outbox, or is being sent.
 * - `sent`: an update that was sent, or may have been; all of one campaign are one source.
 * - `own`: the same, of the draft's own campaign: it was sent these recipients before.
 */
const kindSchema = z.enum(['draft', 'queued', 'sent', 'own']);
export type ContactKind = z.infer<typeof kindSchema>;

/** The longest key of a source, in UTF-16 code units: ids of a connection and of a campaign. */
const MAX_KEY = 600;
export const sourceKeySchema = z.string().max(MAX_KEY);

/**
 * All sources of some kinds together, as a filter names them; no source has such a key. `sent`: in
 * updates of this campaign or another; `elsewhere`: in other drafts, queued or not.
 */
export const CONTACT_GROUPS = { sent: ['sent', 'own'], elsewhere: ['draft', 'queued'] } as const;
export type ContactGroup = keyof typeof CONTACT_GROUPS;

/** One place where recipients are as well. */
export const contactSourceSchema = z.object({
  /** Tells it from the others, and stays the same when more is sent. */
  key: sourceKeySchema,
  kind: kindSchema,
  /** The name of the campaign, or its id. */
  name: z.string(),
  /** Of `sent` and `own`: when the last update with any of them began (ISO 8601, UTC). */
  at: z.iso.datetime().nullable(),
});
export type ContactSource = Readonly<z.infer<typeof contactSourceSchema>>;

/**
 * How many recipients of a draft are in which sources. One that is in several counts in each of
 * them; `contacted`, `sent` and `elsewhere` count it once.
 */
export const recentContactSchema = z.lazy(() =>
  z.object({
    total: z.number().int().nonnegative(),
    contacted: z.number().int().nonnegative(),
    sent: z.number().int().nonnegative(),
    elsewhere: z.number().int().nonnegative(),
    /** Those with any of these recipients, most first. */
    sources: z.array(contactSourceSchema.extend({ rows: z.number().int().positive() })),
    /**
     * Campaigns to which drafts or sent updates attach a recipient list of the server. Nobody here
     * knows who is on it, so these are not compared.
     */
    unknownLists: z.number().int().nonnegative(),
  }),
);
export type RecentContact = Readonly<z.infer<typeof recentContactSchema>>;

export const NO_RECENT_CONTACT: RecentContact = {
  ...{ total: 0, contacted: 0, sent: 0, elsewhere: 0 },
  ...{ sources: [], unknownLists: 0 },
};
