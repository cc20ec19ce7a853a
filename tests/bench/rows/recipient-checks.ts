import type { Row } from '../row';
import { type CheckTimes, checkTimes } from '../support/check-times';

/** From another schedule until the calling hours show it, in milliseconds. */
const SCHEDULE_LIMIT_MS = 150;

const row = (
  { name, ours, theirs }: Pick<Row, 'name' | 'ours' | 'theirs'>,
  of: (times: CheckTimes) => number,
  against: (times: CheckTimes) => number,
): Row => ({
  name,
  group: 'recipient-checks',
  ours,
  theirs,
  unit: 'ms',
  aim: 1,
  measure: async (place) => {
    const all = await checkTimes(place);
    return { ours: all.map(of), theirs: all.map(against) };
  },
});

const SQLITE = 'SQLite’s own .import of the same file';
const sqlite = ({ sqlite: ms }: CheckTimes): number => ms;

/** The checks of a million realistic recipients, each for the first time after a start. */
export const checkingRecipients: readonly Row[] = [
  row({ name: 'check-hours', ours: 'the zones of a million recipients', theirs: SQLITE }, ({ hours }) => hours, sqlite),
  row(
    { name: 'check-hours-columns', ours: 'they by the columns of the sheet as well', theirs: SQLITE },
    ({ hoursByColumns }) => hoursByColumns,
    sqlite,
  ),
  row(
    { name: 'check-suppression', ours: 'they compared with a list of a million numbers', theirs: SQLITE },
    ({ suppression }) => suppression,
    sqlite,
  ),
  row(
    { name: 'check-contact', ours: 'they compared with ten drafts of 100,000', theirs: SQLITE },
    ({ contact }) => contact,
    sqlite,
  ),
  row(
    { name: 'check-consent', ours: 'the consent of a million recipients, by a marked column', theirs: SQLITE },
    ({ consent }) => consent,
    sqlite,
  ),
  row(
    { name: 'check-numbers', ours: 'they compared with rules on countries and types', theirs: SQLITE },
    ({ numbers }) => numbers,
    sqlite,
  ),
  row(
    { name: 'check-schedule', ours: 'another schedule, until the calling hours show it', theirs: 'its limit' },
    ({ schedule }) => schedule,
    () => SCHEDULE_LIMIT_MS,
  ),
];
