import { MAX_VIEWS, type SavedView, savedViewsSchema } from '@domain/draft/saved-view';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { readState, writeState } from '../core/state';

const KEY = 'saved-views';

/** The saved ways to list drafts. Those that cannot be read are as good as gone. */
export interface SavedViews {
  list(): SavedView[];
  /** Saves a view, or replaces the one with its ID. `null`: there are `MAX_VIEWS` already. */
  save(view: SavedView): SavedView[] | null;
  remove(id: string): SavedView[];
  /** Changes the tags of every view for which `change` returns others. Returns if any did. */
  changeTags(change: (tags: readonly string[]) => readonly string[] | null): boolean;
}

export function savedViews(db: Database): SavedViews {
  const list = (): SavedView[] => readColumn(savedViewsSchema, readState(db, KEY)) ?? [];
  function write(views: SavedView[]): SavedView[] {
    writeState(db, KEY, writeJson(views));
    return views;
  }
  return {
    list,
    save(view) {
      const all = list();
      if (all.some(({ id }) => id === view.id)) return write(all.map((other) => (other.id === view.id ? view : other)));
      return all.length >= MAX_VIEWS ? null : write([...all, view]);
    },
    remove: (id) => write(list().filter((view) => view.id !== id)),
    changeTags(change) {
      const all = list();
      const changed = all.map((view) => {
        const tags = change(view.tags);
        return tags === null ? view : { ...view, tags: [...tags] };
      });
      if (changed.every((view, index) => view === all[index])) return false;
      write(changed);
      return true;
    },
  };
}
