import type { help as english } from '../en/help';
import { amount } from './count';

/** Documents inside of the app. */
export const help: typeof english = {
  titles: { guide: 'यूज़र गाइड (अंग्रेज़ी में)', changes: 'नया क्या है (अंग्रेज़ी में)' },
  search: 'इस दस्तावेज़ में खोजें',
  found: (sections) => `${amount(sections)} सेक्शन`,
  none: (typed) => `किसी सेक्शन में “${typed}” नहीं है।`,
  detail: 'यूज़र गाइड',
  newIn: (version) => `${version} में नया`,
  read: 'यूज़र गाइड पढ़ें',
};
