import type { find as english } from '../en/find';
import { amount } from './count';

/** Finding and replacing in texts, and finding on the screen. */
export const find: typeof english = {
  inText: 'टेक्स्ट में खोजें',
  onScreen: 'इस स्क्रीन पर खोजें',
  query: 'खोजें',
  replacement: 'इससे बदलें',
  options: { matchCase: 'छोटे-बड़े अक्षर मिलाएँ', wholeWord: 'पूरा शब्द', isPattern: 'रेगुलर एक्सप्रेशन' },
  next: 'अगला मिलान',
  previous: 'पिछला मिलान',
  close: 'खोज बंद करें',
  replace: 'बदलें',
  replaceAll: 'सभी बदलें',
  count: (current, total) => (current === 0 ? `${amount(total)} मिले` : `${amount(total)} में से ${amount(current)}`),
  many: (current, limit) =>
    current === 0 ? `${amount(limit)} से ज़्यादा मिले` : `${amount(limit)} से ज़्यादा में से ${amount(current)}`,
  none: 'कोई मिलान नहीं',
  invalid: 'यह मान्य रेगुलर एक्सप्रेशन नहीं है।',
  slow: 'इसमें बहुत समय लग रहा है। कोई सरल एक्सप्रेशन आज़माएँ।',
  replaced: (amountReplaced) => `${amount(amountReplaced)} बदले गए`,
  onlyInTexts: 'बदलने के लिए पहले किसी लंबे टेक्स्ट में कर्सर रखें।',
};
