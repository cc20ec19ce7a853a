import type { ControlIn } from '@domain/fields/fields';
import TextField from '../../widgets/field/TextField.svelte';
import type { Controls } from './controls';

/**
 * The controls of the first section. Those of the later sections are in
 * `src/renderer/app/workspace/controls.ts`: in one table the first paint would load all of them.
 */
export const FIRST_CONTROLS: Controls<ControlIn<'basics'>> = {
  line: TextField,
  'long-text': TextField,
};
