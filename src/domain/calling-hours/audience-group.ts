import { z } from 'zod';

/** The longest name of a group: country, region and up to twenty zones. */
const MAX_KEY = 800;

export const groupKeySchema = z.string().max(MAX_KEY);

/**
 * Recipients who are alike for calling hours. `country`: ISO 3166, empty if it is not known;
 * `region`: ISO 3166-2, empty if none is. `zones`: all zones they may be in; none: unknown. `by`:
 * what that is known from.
 */
export const audienceGroupSchema = z.object({
  key: groupKeySchema,
  country: z.string(),
  region: z.string(),
  zones: z.array(z.string()),
  by: z.enum(['number', 'column']),
  rows: z.number().int().nonnegative(),
});
export type AudienceGroup = Readonly<z.infer<typeof audienceGroupSchema>>;

/** How many recipients have a local time that is known from their number, or from a column. */
export const rowsKnownBy = (groups: readonly AudienceGroup[], by: AudienceGroup['by']): number =>
  groups.reduce((sum, group) => sum + (group.by === by && group.zones.length > 0 ? group.rows : 0), 0);
