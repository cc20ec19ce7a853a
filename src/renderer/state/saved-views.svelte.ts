import type { SavedView } from '@domain/draft/saved-view';
import { ok, type Result } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';
import type { AppState } from './app-state.svelte';

/** The ways to list drafts that are saved under a name, as main last returned them. */
export class SavedViews {
  readonly #bridge: Bridge;
  all = $state.raw<readonly SavedView[]>([]);

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
    bridge.on('changed', ({ what }) => {
      if (what === 'views') void this.#read();
    });
    void this.#read();
  }

  /** Saves a view, or replaces the one with its ID. */
  async save(view: SavedView): Promise<Result<null>> {
    return this.#accept(await this.#bridge.call('views.save', { view: { ...view, tags: [...view.tags] } }));
  }

  async remove(id: string): Promise<Result<null>> {
    return this.#accept(await this.#bridge.call('views.remove', { id }));
  }

  #accept(response: Result<readonly SavedView[]>): Result<null> {
    if (!response.ok) return response;
    this.all = response.value;
    return ok(null);
  }

  async #read(): Promise<void> {
    // Best effort: without them the list shows all drafts.
    this.#accept(await this.#bridge.call('views.list', {}));
  }
}

const known = new WeakMap<AppState, SavedViews>();

/** The saved views of an app. They are read when something shows them, and not at the start. */
export function savedViewsOf(app: AppState): SavedViews {
  const views = known.get(app) ?? new SavedViews(app.bridge);
  known.set(app, views);
  return views;
}
