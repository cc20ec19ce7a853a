import type { help as english } from '../en/help';
import { amount } from './count';

/** Documents inside of the app. */
export const help: typeof english = {
  titles: { guide: 'उपयोगकर्ता गाइड (अंग्रेज़ी में)', changes: 'नया क्या है (अंग्रेज़ी में)' },
  search: 'इस दस्तावेज़ में खोजें',
  found: (sections) => `${amount(sections)} अनुभाग`,
  none: (typed) => `किसी अनुभाग में “${typed}” नहीं है।`,
  detail: 'उपयोगकर्ता गाइड',
  read: 'उपयोगकर्ता गाइड पढ़ें',
};
