import type { changeTexts as english } from '../en/campaign-changes';
import { changeValues } from '../shared/change-values';
import { amount } from './count';
import { speechLabels } from './fields';

/** Words for changes. Every `zone` is the zone that the times are shown in. */
export const changeTexts: typeof english = {
  ...changeValues({
    notKnown: 'अज्ञात',
    empty: 'खाली',
    cleared: 'खाली किया गया',
    on: 'चालू',
    off: 'बंद',
    speechLabels,
    unknownZone: (time) => `${time} (समय क्षेत्र अज्ञात)`,
    notValidYet: (text) => (text === '' ? 'खाली (अभी मान्य नहीं)' : `“${text}” (अभी मान्य नहीं)`),
    recipientCount: (count) => `${amount(count)} प्राप्तकर्ता`,
  }),
  changeCount: (count) => (count === 0 ? 'कोई बदलाव नहीं' : `${amount(count)} बदलाव`),
};
