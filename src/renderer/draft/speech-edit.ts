import { serverSpeech } from '@domain/changes/speech';
import type { Snapshot } from '@domain/fields/campaign';
import type { Edit } from '@domain/fields/edits';
import { SPEECH, type SpeechChild } from '@domain/fields/fields';
import { isJsonObject, type JsonObject } from '@kernel/json/json';

/** The children that an edit sets; none where there is no edit. */
export function editedSpeech(edit: Edit | undefined): JsonObject {
  return edit?.kind === 'value' && isJsonObject(edit.value) ? edit.value : {};
}

/**
 * The edit after one child was set. A child set to what the server holds, or emptied, is left alone
 * again; where none is set any more there is no edit.
 */
export function withSpeech(
  edit: Edit | undefined,
  snapshot: Snapshot | null,
  child: SpeechChild,
  value: string,
): Edit | null {
  const { [child]: _previous, ...others } = editedSpeech(edit);
  const same = value === '' || serverSpeech(snapshot)[child] === value;
  const edited: JsonObject = same ? others : { ...others, [child]: value };
  return Object.keys(edited).length === 0 ? null : { kind: 'value', value: edited };
}

/** The values to offer: the known ones, and before them the server's own where it is another. */
export function speechOptions(child: SpeechChild, snapshot: Snapshot | null): readonly string[] {
  const known: readonly string[] = SPEECH[child].known;
  const server = serverSpeech(snapshot)[child];
  return typeof server === 'string' && !known.includes(server) ? [server, ...known] : known;
}
