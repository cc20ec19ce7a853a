import type { AppState } from '../../state/app-state.svelte';
import { localEntries } from './entries';
import { findEntries } from './find-entries';
import type { PalettePorts } from './palette.svelte';

/** So many choices are remembered. */
const MAX_RECENT = 20;

/** What the palette of an app offers, finds and remembers. */
export function palettePorts(app: AppState): PalettePorts {
  const entries = $derived(localEntries(app));
  return {
    entries: () => entries,
    find: (query, limit) => findEntries(app, query, limit),
    recent: () => app.settings.current.recentCommands,
    noteChosen(id) {
      const others = app.settings.current.recentCommands.filter((other) => other !== id);
      // Best effort: only the order of the list depends on it.
      void app.settings.update({ recentCommands: [id, ...others].slice(0, MAX_RECENT) });
    },
  };
}
