import { z } from 'zod';
import { writeJson } from '@kernel/json/json-codec';
import { jsonValue } from '@kernel/json/json-schema';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { readState, writeState } from '../core/state';
import type { Counts } from '../removal/counts';

const listed = z.array(jsonValue);
const uploads = z.record(z.string(), jsonValue);

/** Forgets column mappings, uploads and saved views that mention a number. */
export function forgetInState(db: Database, mentions: (text: string) => boolean, counts: Counts): void {
  const stored = readState(db, 'import-mappings');
  if (stored !== null && mentions(stored)) {
    const all = readColumn(listed, stored) ?? [];
    const kept = all.filter((mapping) => !mentions(writeJson(mapping)));
    counts.remembered += all.length - kept.length;
    writeState(db, 'import-mappings', writeJson(kept));
  }
  const pending = readState(db, 'list-uploads');
  if (pending !== null && mentions(pending)) {
    const all = Object.entries(readColumn(uploads, pending) ?? {});
    const kept = all.filter(([, upload]) => !mentions(writeJson(upload)));
    counts.remembered += all.length - kept.length;
    writeState(db, 'list-uploads', writeJson(Object.fromEntries(kept)));
  }
  const views = readState(db, 'saved-views');
  if (views !== null && mentions(views)) {
    const all = readColumn(listed, views) ?? [];
    const kept = all.filter((view) => !mentions(writeJson(view)));
    counts.notes += all.length - kept.length;
    writeState(db, 'saved-views', writeJson(kept));
  }
}
