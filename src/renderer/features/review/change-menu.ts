import type { Change } from '@domain/changes/change';
import { changesOf } from '@domain/changes/changes';
import type { FieldName } from '@domain/fields/fields';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import type { OpenDraft } from '../../draft/open-draft.svelte';
import { revertFields } from '../../draft/revert';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';
import type { ContextMenuContent } from '../../state/context-menu.svelte';
import { copyText } from '../../state/copy-text';

/** What can be done with a change in the review; `null` if it is gone by now. */
export function changeMenu(
  app: AppState,
  open: OpenDraft,
  field: FieldName,
  onopen: () => void,
): ContextMenuContent | null {
  // With the values, which the review leaves out because they may be long.
  const change = changesOf(open.content).find((one) => one.field === field);
  if (change === undefined) return null;
  const { label } = text.campaign.fields[field];
  const before = asText(change.before);
  const after = newText(change);
  const copyEntry = (id: string, words: string, copied: string | null) => ({
    id,
    label: words,
    isEnabled: copied !== null,
    run: () => void copyText(app, copied ?? ''),
  });
  return {
    label: text.contextMenus.change(label),
    sections: [
      [{ id: 'field', label: text.contextMenus.goToField, run: onopen }],
      [{ id: 'revert', label: text.frame.revertField(label), run: () => void revertFields(app, open, [field]) }],
      [copyEntry('old', text.contextMenus.copyOld, before), copyEntry('new', text.contextMenus.copyNew, after)],
    ],
  };
}

function newText({ after }: Change): string | null {
  switch (after.kind) {
    case 'value':
      return asText(after.value);
    case 'unreadable':
      return after.text;
    case 'clear':
    case 'recipients':
      return null;
  }
}

/** Texts as they are, all else as JSON; `null` if there is nothing to copy. */
function asText(value: JsonValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : writeJson(value, 2);
}
