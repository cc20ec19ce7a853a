import { firstSchema } from './0001-first-schema';
import { steps } from './0002-steps';
import { acknowledged } from './0003-acknowledged';
import { drift } from './0004-drift';
import { history } from './0005-history';
import { outbox } from './0006-outbox';
import { audiences } from './0007-audiences';
import { outboxByDraft } from './0008-outbox-by-draft';
import { tagsAndNotes } from './0009-tags-and-notes';
import { callingHours } from './0010-calling-hours';
import { suppressionLists } from './0011-suppression-lists';
import { sentNumbers } from './0012-sent-numbers';
import { consent } from './0013-consent';
import type { Migration } from './migration';

/** All steps, from 1 on without a gap. */
export const MIGRATIONS: readonly Migration[] = [
  firstSchema,
  steps,
  acknowledged,
  drift,
  history,
  outbox,
  audiences,
  outboxByDraft,
  tagsAndNotes,
  callingHours,
  suppressionLists,
  sentNumbers,
  consent,
];
