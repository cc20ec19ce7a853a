import { changeValues } from '../shared/change-values';
import { count } from './count';
import { speechLabels } from './fields';

/** Words for changes. Every `zone` is the zone that the times are shown in. */
export const changeTexts = {
  ...changeValues({
    notKnown: 'unknown',
    empty: 'empty',
    cleared: 'cleared',
    on: 'on',
    off: 'off',
    speechLabels,
    unknownZone: (time) => `${time} (unknown time zone)`,
    notValidYet: (text) => (text === '' ? 'empty (not valid yet)' : `“${text}” (not valid yet)`),
    recipientCount: (recipients) => count(recipients, 'recipient', 'recipients'),
  }),
  changeCount: (count: number): string =>
    count === 0 ? 'No changes' : count === 1 ? '1 change' : `${String(count)} changes`,
};
