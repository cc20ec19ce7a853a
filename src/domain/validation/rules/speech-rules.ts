import { isJsonObject } from '@kernel/json/json';
import type { Change } from '../../changes/change';
import type { DraftContent } from '../../changes/draft-content';
import type { Problem } from '../../changes/problem';
import { changedSpeech, filledSpeech } from '../../changes/speech';
import { SPEECH, SPEECH_CHILDREN } from '../../fields/fields';

const field = 'speech_settings';

/**
 * Values outside the known ones, which may be right since no complete list is documented, and
 * children that are filled in.
 */
export function speechRules(draft: DraftContent, changes: readonly Change[]): readonly Problem[] {
  const edit = draft.edits[field];
  if (edit?.kind !== 'value' || !isJsonObject(edit.value)) return [];
  if (!changes.some((change) => change.field === field)) return [];
  const edited = edit.value;
  const changed = changedSpeech(draft.snapshot, edited);
  const unknown = SPEECH_CHILDREN.flatMap((child): readonly Problem[] => {
    const value = edited[child];
    const known: readonly string[] = SPEECH[child].known;
    if (!changed.includes(child) || typeof value !== 'string' || value.trim() === '' || known.includes(value))
      return [];
    return [{ severity: 'warning', code: 'unknown-speech-value', field, child, value }];
  });
  const children = filledSpeech(draft.snapshot, edited);
  if (children.length === 0) return unknown;
  return [...unknown, { severity: 'warning', code: 'speech-filled-with-defaults', field, children }];
}
