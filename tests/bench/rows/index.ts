import type { Row } from '../row';
import { body } from './body';
import { bridge } from './bridge';
import { coldStart } from './cold-start';
import { commit } from './commit';
import { encryption } from './encryption';
import { idleMemory } from './idle-memory';
import { importingAWorkbook } from './importing-a-workbook';
import { judgingNumbers } from './judging-numbers';
import { openingADraft } from './opening-a-draft';
import { packagedApp } from './packaged-app';
import { palette } from './palette';
import { readingContacts } from './reading-contacts';
import { importingARealisticSheet } from './realistic-imports';
import { checkingRecipients } from './recipient-checks';
import { sending } from './sending';
import { typingLargeTexts } from './typing-large-texts';
import { undoing } from './undoing';
import { worldwideHours } from './world-hours';

/** Every row, in the order of the table. */
export const rows: readonly Row[] = [
  coldStart,
  idleMemory,
  ...packagedApp,
  bridge,
  commit,
  ...encryption,
  openingADraft,
  body,
  ...palette,
  judgingNumbers,
  ...readingContacts,
  ...sending,
  ...typingLargeTexts,
  undoing,
  ...importingARealisticSheet,
  ...importingAWorkbook,
  ...checkingRecipients,
  ...worldwideHours,
];
