import type { SavedView } from '@domain/draft/saved-view';
import { hasTag, isSameTag } from '@domain/draft/tags';
import type { DraftFilter, DraftOrder } from '@domain/settings/settings';

/** What a saved view remembers, without its name. */
export type ViewParts = Omit<SavedView, 'id' | 'name'>;

/** Which drafts the list shows. Their order is a setting. */
export class DraftListView {
  search = $state('');
  filter = $state<DraftFilter>('all');
  /** Drafts must have all of these. */
  tags = $state.raw<readonly string[]>([]);

  /** Filters by a tag in addition, or no longer. */
  toggleTag(tag: string): void {
    this.tags = hasTag(this.tags, tag) ? this.tags.filter((other) => !isSameTag(other, tag)) : [...this.tags, tag];
  }

  show({ search, filter, tags }: Pick<ViewParts, 'search' | 'filter' | 'tags'>): void {
    this.search = search;
    this.filter = filter;
    this.tags = tags;
  }

  /** What is shown, to be saved under a name. */
  parts(order: DraftOrder): ViewParts {
    return { filter: this.filter, tags: [...this.tags], search: this.search.trim(), order };
  }

  /** Whether the list shows what a view remembers. */
  isShown(view: ViewParts, order: DraftOrder): boolean {
    const shown = this.parts(order);
    return (
      view.filter === shown.filter &&
      view.order === order &&
      view.search === shown.search &&
      view.tags.length === shown.tags.length &&
      view.tags.every((tag) => hasTag(shown.tags, tag))
    );
  }
}
