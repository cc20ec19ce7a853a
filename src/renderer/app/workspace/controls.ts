import type { ControlIn } from '@domain/fields/fields';
import type { Controls } from '../../features/editor/controls';
import JsonField from '../../features/editor/JsonField.svelte';
import NumberField from '../../features/editor/NumberField.svelte';
import OpeningField from '../../features/editor/OpeningField.svelte';
import SpeechField from '../../features/editor/SpeechField.svelte';
import SwitchField from '../../features/editor/SwitchField.svelte';
import TimeField from '../../features/editor/TimeField.svelte';
import RecipientsField from '../../features/recipients/RecipientsField.svelte';
import TextField from '../../widgets/field/TextField.svelte';
import type { LATER_SECTIONS } from './section-turns.svelte';

/** The controls of the sections below the first one, which the first paint does without. */
export const CONTROLS: Controls<ControlIn<(typeof LATER_SECTIONS)[number]>> = {
  time: TimeField,
  'opening-message': OpeningField,
  switch: SwitchField,
  number: NumberField,
  speech: SpeechField,
  json: JsonField,
  'list-id': TextField,
  recipients: RecipientsField,
};
