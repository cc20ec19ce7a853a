import type { Undone } from '@domain/draft/undone';
import type { FieldName } from '@domain/fields/fields';
import { text } from '../kernel/text';
import { timeOfDay } from '../kernel/time/time-of-day';
import { undoesItself } from '../state/actions/native-undo';
import type { AppState } from '../state/app-state.svelte';
import { showTouched } from './go-to-field';
import type { OpenDraft } from './open-draft.svelte';

type Direction = 'undo' | 'redo';

/** What undo asks of the page around it. */
export interface UndoPage {
  /** Whether the focused control undoes its own typing. */
  readonly undoesItself: () => boolean;
  /** Brings a field that was touched into view. */
  readonly showTouched: (field: FieldName) => Promise<void>;
}

type App = Pick<AppState, 'bridge' | 'toasts' | 'actions' | 'reportError'>;

/** Undo and redo of the open draft. */
export class Undo {
  readonly #app: App;
  readonly #open: Pick<OpenDraft, 'step'>;
  readonly #page: UndoPage;
  /** What was just done, for assistive technology. */
  announcement = $state('');

  constructor(app: App, open: Pick<OpenDraft, 'step'>, page: UndoPage = { undoesItself, showTouched }) {
    this.#app = app;
    this.#open = open;
    this.#page = page;
  }

  /** `commit` hands over what is typed in a control that has not reported it yet. */
  async step(direction: Direction, commit: () => Promise<void>): Promise<void> {
    if (this.#page.undoesItself()) {
      await this.#app.bridge.call('app.undoTyping', { direction });
      return;
    }
    await commit();
    const response = await this.#open.step(direction);
    if (response.ok) await this.#report(direction, response.value);
    else this.#app.reportError(response.error);
  }

  async #report(direction: Direction, undone: Undone): Promise<void> {
    const strings = text.editor;
    switch (undone.kind) {
      case 'nothing':
        this.announcement = direction === 'undo' ? strings.nothingToUndo : strings.nothingToRedo;
        return;
      case 'pushed':
        this.announcement = strings.undoStopsAtPush(timeOfDay(undone.at));
        this.#app.toasts.show({
          text: this.announcement,
          action: { label: strings.versionHistory.title, run: () => void this.#app.actions.run('version-history') },
        });
        return;
      case 'done': {
        const names = namesOf(undone.fields, undone.zone);
        this.announcement = direction === 'undo' ? strings.undid(names) : strings.redid(names);
        const [first] = undone.fields;
        if (first !== undefined) await this.#page.showTouched(first);
      }
    }
  }
}

function namesOf(fields: readonly FieldName[], isZone: boolean): string {
  const names = fields.map((field) => text.campaign.fields[field].label);
  return (isZone ? [text.editor.timeZone, ...names] : names).join(', ');
}
