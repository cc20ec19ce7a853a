import { z } from 'zod';
import { serverValue, snapshotSchema } from '@domain/fields/campaign';
import type { Edit } from '@domain/fields/edits';
import { FIELD_NAMES, type FieldName } from '@domain/fields/fields';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readBoundedColumn } from '../core/json-column';
import { keyOf, readEdits } from './draft-content';

const versionRow = z.object({ id: z.string(), revision: z.number(), noteRevision: z.number() });
const textsRow = z.object({ snapshot: z.string().nullable(), note: z.string().nullable() });

/** Which texts a draft has; the same revisions of the same draft have the same texts. */
export type DraftVersion = z.infer<typeof versionRow>;

export interface FieldText {
  readonly field: FieldName | 'note';
  readonly text: string;
}

/** The texts of drafts, for searching them. */
export interface DraftTexts {
  /** Every draft that is not discarded, last changed first. */
  versions(): readonly DraftVersion[];
  /**
   * The texts of a draft's fields as they would be after a push, but for its name, which lists
   * have, and its recipients; then its private note. None if there is no such draft.
   */
  read(id: string): readonly FieldText[];
}

const SEARCHED: readonly FieldName[] = FIELD_NAMES.filter((field) => field !== 'name' && field !== 'recipients');

export function draftTexts(db: Database): DraftTexts {
  return {
    versions: () =>
      db.all(
        versionRow,
        `SELECT id, revision, note_revision AS "noteRevision" FROM drafts
         WHERE discarded_at IS NULL ORDER BY updated_at DESC, pk DESC`,
      ),
    read(id) {
      const draft = keyOf(db, id);
      if (draft === null) return [];
      const stored = db.get(textsRow, 'SELECT snapshot, note FROM drafts WHERE pk = ?', draft);
      const campaign = readBoundedColumn(snapshotSchema, stored?.snapshot ?? null)?.campaign;
      const edits = readEdits(db, draft);
      const texts = SEARCHED.flatMap((field): readonly FieldText[] => {
        const edit = edits[field];
        const text = edit === undefined ? textOf(serverValue(campaign, field)) : textOfEdit(edit);
        return text === '' ? [] : [{ field, text }];
      });
      return stored?.note ? [...texts, { field: 'note', text: stored.note }] : texts;
    },
  };
}

function textOfEdit(edit: Edit): string {
  switch (edit.kind) {
    case 'clear':
    case 'recipients':
      return '';
    case 'time':
      return edit.local.replace('T', ' ');
    case 'text':
      return edit.text;
    case 'value':
      return textOf(edit.value);
  }
}

function textOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null || typeof value === 'boolean') return '';
  return typeof value === 'string' ? value : writeJson(value);
}
