import type { recipients as english } from '../en/recipients';
import { amount, count } from './count';

/** The editor's section of recipients. */
export const recipients: typeof english = {
  inline: 'सीधे जोड़े गए प्राप्तकर्ता',
  choice: 'सीधे जोड़े गए प्राप्तकर्ताओं का क्या करें',
  leave: 'न भेजें',
  leaveHint: (rows) =>
    rows === 0
      ? 'इस अपडेट में प्राप्तकर्ता शामिल नहीं हैं।'
      : `इस अपडेट में प्राप्तकर्ता शामिल नहीं हैं। नीचे की ${rows === 1 ? 'पंक्ति इस ड्राफ़्ट में बनी रहती है' : `${amount(rows)} पंक्तियाँ इस ड्राफ़्ट में बनी रहती हैं`}।`,
  send: (rows) => `${count(rows, 'प्राप्तकर्ता', 'प्राप्तकर्ता')} भेजें`,
  sendHint: 'हो सकता है कि ये मौजूदा प्राप्तकर्ताओं की जगह ले लें या उनमें जुड़ जाएँ।',
  sendEmptyHint: 'खाली सूची भेजी जाएगी।',
  clear: 'खाली करें (null भेजें)',
  clearHint: 'हो सकता है कि इससे सभी प्राप्तकर्ता हट जाएँ।',
  add: 'प्राप्तकर्ता जोड़ें',
  table: 'सीधे जोड़े गए प्राप्तकर्ता',
  none: 'अभी कोई प्राप्तकर्ता नहीं है। फ़ाइल या पेस्ट किए गए सेल आयात करें, या एक-एक करके जोड़ें।',
  columns: {
    number: 'क्र॰',
    phone: 'फ़ोन नंबर',
    metadata: 'मेटाडेटा (JSON)',
    overrides: 'सहायक ओवरराइड (JSON)',
    actions: 'कार्रवाइयाँ',
  },
  phoneOf: (row) => `फ़ोन नंबर, पंक्ति ${String(row)}`,
  metadataOf: (row) => `मेटाडेटा (JSON), पंक्ति ${String(row)}`,
  overridesOf: (row) => `सहायक ओवरराइड (JSON), पंक्ति ${String(row)}`,
  removeOf: (row) => `पंक्ति ${String(row)} हटाएँ`,
  removed: (phone) => (phone === '' ? 'प्राप्तकर्ता हटाया गया' : `${phone} हटाया गया`),
  badNumber: 'मान्य नंबर नहीं है। इसे + और देश के कोड के साथ लिखें, जैसे +14155550100।',
  noNumber: 'फ़ोन नंबर डालें, जैसे +14155550100।',
  badJson: (line, column) => `मान्य JSON नहीं है: लाइन ${String(line)}, कॉलम ${String(column)}।`,
  repeatedKey: (key, line, column) =>
    `कुंजी “${key}” एक से ज़्यादा बार है, दोबारा यहाँ: लाइन ${String(line)}, कॉलम ${String(column)}। सिर्फ़ आखिरी वाली भेजी जाती है।`,
  notObject: 'JSON ऑब्जेक्ट होना चाहिए, जैसे {"first_name": "Ada"}।',
  duplicate: 'डुप्लिकेट नंबर।',
  phonePlaceholder: '+14155550100',
  metadataPlaceholder: '{"first_name": "Ada"}',
  overridesPlaceholder: '{}',
};
