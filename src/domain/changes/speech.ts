import { isJsonObject, type JsonObject, type JsonValue } from '@kernel/json/json';
import { serverValue, type Snapshot } from '../fields/campaign';
import type { Edit } from '../fields/edits';
import { SPEECH, SPEECH_CHILDREN, type SpeechChild } from '../fields/fields';
import { sameJson } from '../json/json-equal';

const DEFAULTS: JsonObject = Object.fromEntries(SPEECH_CHILDREN.map((child) => [child, SPEECH[child].fallback]));

/** The speech settings that a server's copy holds; empty where it holds none or something else. */
export function serverSpeech(snapshot: Snapshot | null): JsonObject {
  const value = serverValue(snapshot?.campaign, 'speech_settings');
  return isJsonObject(value) ? value : {};
}

/**
 * All of `speech_settings` as it is sent: children that the edit leaves out come from the server's
 * copy, those missing there from the documented sample defaults. Sent whole because the API may
 * reset missing children (inferred; API reference, section 4).
 */
export function wholeSpeech(snapshot: Snapshot | null, edited: JsonObject): JsonObject {
  return { ...DEFAULTS, ...serverSpeech(snapshot), ...edited };
}

/** The children that an edit sets to something other than what the server's copy holds. */
export function changedSpeech(snapshot: Snapshot | null, edited: JsonObject): readonly string[] {
  const server = serverSpeech(snapshot);
  return Object.keys(edited).filter(
    (child) => !Object.hasOwn(server, child) || !sameJson(edited[child], server[child]),
  );
}

/**
 * The children that are sent with the documented sample defaults, because neither the edit nor the
 * server's copy has them.
 */
export function filledSpeech(snapshot: Snapshot | null, edited: JsonObject): readonly SpeechChild[] {
  const server = serverSpeech(snapshot);
  return SPEECH_CHILDREN.filter((child) => !Object.hasOwn(server, child) && !Object.hasOwn(edited, child));
}

/**
 * What a speech control shows for a child: the edited value, else the server's; `null` where
 * neither is known.
 */
export function shownSpeech(child: SpeechChild, edit: Edit | undefined, snapshot: Snapshot | null): string | null {
  const edited: JsonValue | undefined = edit?.kind === 'value' ? edit.value : undefined;
  const own = isJsonObject(edited) && Object.hasOwn(edited, child) ? edited[child] : serverSpeech(snapshot)[child];
  return typeof own === 'string' ? own : null;
}
