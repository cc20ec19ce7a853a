import { countWords } from '@domain/diff/text-tokens';
import type { reviewChanges as english } from '../en/review-changes';
import { changeSentences } from '../shared/change-sentences';
import { recipientLines, type RecipientWords } from '../shared/recipient-lines';
import { changeTexts } from './campaign-changes';
import { amount, count } from './count';

const sentences = changeSentences(
  {
    wholeValue: 'पूरा मान',
    otherOrder: 'सामग्री वही, क्रम अलग',
    verbs: { added: ' जोड़ा गया', removed: ' हटाया गया', changed: '' },
    moreDifferences: (others) => ` और ${amount(others)} और अंतर`,
    wordsRemoved: (words) => count(words, 'शब्द हटाया गया', 'शब्द हटाए गए'),
    wordsAdded: (words) => count(words, 'शब्द जोड़ा गया', 'शब्द जोड़े गए'),
    onlyLineEnds: 'सिर्फ़ लाइन एंडिंग अलग हैं',
    onlyInvisible: 'सिर्फ़ स्पेस या अदृश्य वर्ण अलग हैं',
    onlySpacing: 'सिर्फ़ स्पेस या विराम चिह्न अलग हैं',
    isCleared: (before) => (before === null ? 'खाली किया जाएगा' : `खाली किया जाएगा, पहले ${before}`),
    recipientsSent: (recipients) => count(recipients, 'प्राप्तकर्ता भेजा जाएगा', 'प्राप्तकर्ता भेजे जाएँगे'),
  },
  changeTexts,
);

const recipients: RecipientWords = {
  badNumbers: (numbers) => count(numbers, 'नंबर मान्य नहीं है', 'नंबर मान्य नहीं हैं'),
  allValid: 'सभी नंबर मान्य हैं',
  duplicates: (rows) => count(rows, 'पंक्ति में पहले वाला नंबर दोहराया गया है', 'पंक्तियों में पहले वाले नंबर दोहराए गए हैं'),
  badJson: (cells) => count(cells, 'सेल JSON ऑब्जेक्ट नहीं है', 'सेल JSON ऑब्जेक्ट नहीं हैं'),
  keyIn: (key, filled) => `${amount(filled)} में ${key}`,
  moreKeys: (others) => ` और ${amount(others)} अन्य`,
  metadata: (keys) => `मेटाडेटा: ${keys}`,
  notDocumented: 'हो सकता है कि ये मौजूदा प्राप्तकर्ताओं की जगह ले लें या उनमें जुड़ जाएँ (दस्तावेज़ में नहीं)।',
};

/** How changes read in the review. */
export const reviewChanges: typeof english = {
  ...sentences,
  recipientLines: (facts) => recipientLines(recipients, facts),
  bodySize: (size) => `अपडेट का कुल आकार: ${size}`,
  /** The columns of a comparison. */
  sides: { before: 'पहले', after: 'बाद में' },
  samples: 'पहली पंक्तियाँ',
  added: 'जोड़ा गया:',
  removed: 'हटाया गया:',
  changedTo: 'बदला गया:',
  unchanged: (words) => `${count(words, 'शब्द', 'शब्द')} वही`,
  countWords,
  showAll: (characters) => `सब दिखाएँ (${amount(characters)} और वर्ण)`,
  showAllLines: (lines) => `सब दिखाएँ (${amount(lines)} और अंतर)`,
};
