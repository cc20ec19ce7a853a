import type { changeTexts as english } from '../en/campaign-changes';
import { changeValues } from '../shared/change-values';
import { count } from './count';
import { speechLabels } from './fields';

/** Words for changes. Every `zone` is the zone that the times are shown in. */
export const changeTexts: typeof english = {
  ...changeValues({
    notKnown: 'unbekannt',
    empty: 'leer',
    cleared: 'geleert',
    on: 'ein',
    off: 'aus',
    speechLabels,
    unknownZone: (time) => `${time} (Zeitzone unbekannt)`,
    notValidYet: (text) => (text === '' ? 'leer (noch nicht gültig)' : `„${text}“ (noch nicht gültig)`),
    recipientCount: (recipients) => count(recipients, 'Empfänger', 'Empfänger'),
  }),
  changeCount: (changes) => (changes === 0 ? 'Keine Änderungen' : count(changes, 'Änderung', 'Änderungen')),
};
