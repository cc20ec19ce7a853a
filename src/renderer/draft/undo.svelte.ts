import type { FieldName } from '@domain/fields/fields';
import { text } from '../kernel/text';
import { timeOfDay } from '../kernel/time/time-of-day';
import { undoesItself } from '../state/actions/native-undo';
import type { AppState } from '../state/app-state.svelte';
import { showTouched } from './go-to-field';
import type { OpenDraft } from './open-draft.svelte';

type Direction = 'undo' | 'redo';

/** Undo and redo of the draft that is open. */
export interface Undo {
  /** What was just done, for those who cannot see it. */
  readonly announcement: string;
  /** `commit` hands over what stands in a control that has not said so yet. */
  step: (direction: Direction, commit: () => Promise<void>) => Promise<void>;
}

export function createUndo(app: AppState, open: OpenDraft): Undo {
  const words = text.editor;
  let announcement = $state('');

  function namesOf(fields: readonly FieldName[], zone: boolean): string {
    const names = fields.map((field) => text.campaign.fields[field].label);
    return (zone ? [words.timeZone, ...names] : names).join(', ');
  }

  return {
    get announcement() {
      return announcement;
    },
    async step(direction, commit) {
      if (undoesItself()) {
        await app.bridge.call('app.undoTyping', { direction });
        return;
      }
      await commit();
      const answer = await open.step(direction);
      if (!answer.ok) {
        app.reportError(answer.error);
        return;
      }
      switch (answer.value.kind) {
        case 'nothing':
          announcement = direction === 'undo' ? words.nothingToUndo : words.nothingToRedo;
          return;
        case 'pushed':
          announcement = words.undoStopsAtPush(timeOfDay(answer.value.at));
          app.toasts.show({
            text: announcement,
            action: { label: words.timeLine.title, run: () => void app.actions.run('time-line') },
          });
          return;
        case 'done': {
          const { fields, zone } = answer.value;
          const names = namesOf(fields, zone);
          announcement = direction === 'undo' ? words.undid(names) : words.redid(names);
          const [first] = fields;
          if (first !== undefined) await showTouched(first);
        }
      }
    },
  };
}
