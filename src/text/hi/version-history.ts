import type { versionHistory as english } from '../en/version-history';
import { versionSentences } from '../shared/version-sentences';
import { changeTexts } from './campaign-changes';
import { amount, count } from './count';
import { fieldTexts } from './fields';

const sentences = versionSentences(
  {
    serverValue: (value) => (value === null ? 'सर्वर का मान' : `${value} (सर्वर का मान)`),
    recipientsSent: 'इस ड्राफ़्ट के प्राप्तकर्ता भेजे जाएँगे',
    quoted: (text) => `“${text}”`,
    labelOf: (field) => fieldTexts[field].label,
    rows: {
      added: (rows) => count(rows, 'प्राप्तकर्ता जोड़ा गया', 'प्राप्तकर्ता जोड़े गए'),
      removed: (rows) => count(rows, 'प्राप्तकर्ता हटाया गया', 'प्राप्तकर्ता हटाए गए'),
      changed: (rows) => count(rows, 'प्राप्तकर्ता बदला गया', 'प्राप्तकर्ता बदले गए'),
    },
    unknownCountry: 'अज्ञात देश',
    countries: (counts) => `देश के हिसाब से नंबर: ${counts}`,
    amount,
    zone: (zone) => `समय इस क्षेत्र में: ${zone}`,
    pushed: (fields) => `पुश किए गए: ${fields}`,
  },
  changeTexts,
);

/** The history of a draft's edits. */
export const versionHistory: typeof english = {
  title: 'संस्करण इतिहास',
  description: 'इस ड्राफ़्ट के सभी बदलाव, सबसे नए पहले। किसी संस्करण को वापस लाना भी एक बदलाव है, इसलिए आप उसे पूर्ववत कर सकते हैं।',
  list: 'बदलाव',
  loading: 'संस्करण इतिहास लोड हो रहा है…',
  empty: 'इस ड्राफ़्ट में अभी कोई बदलाव नहीं है।',
  more: 'पुराने बदलाव दिखाएँ',
  now: 'मौजूदा',
  undone: 'पूर्ववत किया गया',
  beginning: 'सबसे पुराना संस्करण',
  beginningHint: 'रखे गए सबसे पुराने बदलाव से पहले। ज़्यादा से ज़्यादा 1,000 बदलाव रखे जाते हैं।',
  restore: 'यह संस्करण वापस लाएँ',
  restoreNamed: (entry) => `यह संस्करण वापस लाएँ: ${entry}`,
  restored: 'पिछला संस्करण वापस लाया गया।',
  causes: { 'taken-back': 'वापस लाया गया', reverted: 'पहले जैसा किया गया', resolved: 'टकराव सुलझाया गया' },
  preview: 'इससे क्या बदलेगा',
  nothingChanges: 'मौजूदा संस्करण से कोई अंतर नहीं।',
  confirm: 'संस्करण वापस लाएँ',
  unknown: (fields) =>
    `ये फ़ील्ड इसके बाद पुश किए गए और सर्वर के पिछले मान पता नहीं हैं, इसलिए ये जैसे हैं वैसे ही रहेंगे: ${sentences.labels(fields)}`,
  rowsChange: (steps) => `प्राप्तकर्ता बदलेंगे (${count(steps, 'चरण', 'चरण')})`,
  lines: sentences.lines,
  differences: sentences.differences,
};
