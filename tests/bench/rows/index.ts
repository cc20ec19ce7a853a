import type { Row } from '../row';
import { bridge } from './bridge';
import { coldStart } from './cold-start';
import { commit } from './commit';
import { idleMemory } from './idle-memory';
import { openingADraft } from './opening-a-draft';

/** Every row, in the order of the table. */
export const rows: readonly Row[] = [coldStart, idleMemory, bridge, commit, openingADraft];
