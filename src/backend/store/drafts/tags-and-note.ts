import { z } from 'zod';
import type { Draft } from '@domain/draft/draft';
import { MAX_TAGS, noteSchema, tagsSchema, withTags } from '@domain/draft/tags';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { keyOf } from './draft-content';

interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Tags and notes of drafts. They are no part of an update: the revision of a draft stays. */
export interface TagsAndNote {
  /** Adds tags and removes others, or changes nothing if there would be more than `MAX_TAGS`. */
  tag(id: string, change: TagChange): Draft | 'no-draft' | 'too-many-tags';
  /** Stores the private note. Returns whether there is such a draft. */
  setNote(id: string, note: string): boolean;
  /**
   * Changes the tags of every draft for which the change returns others. Returns in how many,
   * discarded ones included.
   */
  changeTags(change: (tags: readonly string[]) => readonly string[] | null): number;
}

const storedRow = z.object({ tags: z.string().nullable(), note: z.string().nullable() });
const taggedRow = z.object({ pk: z.number(), tags: z.string() });

/** The tags and the note of a draft; what cannot be read counts as not there. */
export function readTagsAndNote(db: Database, draft: number): { tags: string[]; note: string } {
  const row = db.get(storedRow, 'SELECT tags, note FROM drafts WHERE pk = ?', draft);
  return {
    tags: readColumn(tagsSchema, row?.tags ?? null) ?? [],
    note: noteSchema.safeParse(row?.note).data ?? '',
  };
}

/** Tags as their column holds them. */
export function storedTags(db: Database, tags: readonly string[]): string | null {
  return tags.length === 0 ? null : db.seal(writeJson(tags));
}

export function tagsAndNote({
  db,
  read,
}: {
  readonly db: Database;
  readonly read: (draft: number) => Draft;
}): TagsAndNote {
  const write = (draft: number, tags: readonly string[]): void => {
    db.run('UPDATE drafts SET tags = ? WHERE pk = ?', storedTags(db, tags), draft);
  };

  return {
    tag: (id, change) =>
      db.transaction(() => {
        const draft = keyOf(db, id);
        if (draft === null) return 'no-draft';
        const tags = withTags(readTagsAndNote(db, draft).tags, change);
        if (tags.length > MAX_TAGS) return 'too-many-tags';
        write(draft, tags);
        return read(draft);
      }),

    setNote: (id, note) =>
      db.transaction(() => {
        const draft = keyOf(db, id);
        if (draft === null) return false;
        const stored = note === '' ? null : db.seal(note);
        db.run('UPDATE drafts SET note = ?, note_revision = note_revision + 1 WHERE pk = ?', stored, draft);
        return true;
      }),

    changeTags: (change) =>
      db.transaction(() => {
        let changed = 0;
        for (const { pk, tags } of db.all(taggedRow, 'SELECT pk, tags FROM drafts WHERE tags IS NOT NULL')) {
          const next = change(readColumn(tagsSchema, tags) ?? []);
          if (next === null) continue;
          write(pk, next);
          changed += 1;
        }
        return changed;
      }),
  };
}
