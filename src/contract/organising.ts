import { z } from 'zod';
import { draftSchema } from '@domain/draft/draft';
import { savedViewSchema, savedViewsSchema } from '@domain/draft/saved-view';
import { noteSchema, tagSchema, tagsSchema } from '@domain/draft/tags';
import { done, draftWrite, nothing } from './parts';

/** In how many drafts something changed, discarded ones included. */
const changedDrafts = z.object({ drafts: z.number().int() });

/**
 * Commands on what a user adds to find drafts again: tags, notes and saved views. None of it is
 * ever sent, and the revision of a draft stays.
 */
export const ORGANISING = {
  /** Adds tags to a draft and removes others. A draft keeps at most `MAX_TAGS`. */
  'drafts.tag': { input: draftWrite.extend({ add: tagsSchema, remove: tagsSchema }), output: draftSchema },
  /** Stores a draft's private note. Returns after the commit. */
  'drafts.setNote': { input: draftWrite.extend({ note: noteSchema }), output: done },
  /** Renames a tag in all drafts and views. What has the new name already keeps it once. */
  'tags.rename': { input: z.strictObject({ from: tagSchema, to: tagSchema }), output: changedDrafts },
  /** Removes a tag from all drafts and views. */
  'tags.remove': { input: z.strictObject({ tag: tagSchema }), output: changedDrafts },
  'views.list': { input: nothing, output: savedViewsSchema },
  /**
   * Saves a view, or replaces the one with its ID. Returns all; at most `MAX_VIEWS` are kept, and a
   * view beyond is refused as `too-many-views`.
   */
  'views.save': { input: z.strictObject({ view: savedViewSchema }), output: savedViewsSchema },
  'views.remove': { input: z.strictObject({ id: z.uuid() }), output: savedViewsSchema },
} as const;
