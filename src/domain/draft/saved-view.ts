import { z } from 'zod';
import { DRAFT_FILTERS, DRAFT_ORDERS } from '../settings/settings';
import { tagsSchema } from './tags';

/** How many views can be saved. */
export const MAX_VIEWS = 50;

/** The longest name of a view, in UTF-16 code units. */
export const MAX_VIEW_NAME = 60;

/** A way to show the list of drafts, saved under a name. */
export const savedViewSchema = z.strictObject({
  id: z.uuid(),
  name: z
    .string()
    .max(MAX_VIEW_NAME)
    .regex(/^\S(?:[^\p{Cc}]*\S)?$/u),
  filter: z.enum(DRAFT_FILTERS),
  /** Drafts must have all of these. */
  tags: tagsSchema,
  order: z.enum(DRAFT_ORDERS),
  search: z.string().max(200),
});
export type SavedView = Readonly<z.infer<typeof savedViewSchema>>;

/** All saved views, in the order in which they were saved. */
export const savedViewsSchema = z.array(savedViewSchema).max(MAX_VIEWS);
