import type { ControlIn } from '@domain/fields/fields';
import TextField from '../../widgets/field/TextField.svelte';
import type { Controls } from './controls';

/** The controls of the first section. Apart from the others, which the first paint does without. */
export const FIRST_CONTROLS: Controls<ControlIn<'basics'>> = {
  line: { component: TextField, width: 'whole' },
  'long-text': { component: TextField, width: 'whole' },
};
