import type { about as english } from '../en/about';
import { count } from './count';

/** The About dialog. */
export const about: typeof english = {
  title: 'Campaign Desk के बारे में',
  versionsAndLicences: 'संस्करण और लाइसेंस',
  lead: 'इसे Campaign Desk के मेंटेनर बनाते हैं। Kathan ने इसे न तो बनाया है, न ही इसका समर्थन किया है।',
  facts: 'संस्करण',
  names: {
    app: 'Campaign Desk',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    sqlite: 'SQLite',
    system: 'सिस्टम',
    dataFolder: 'डेटा फ़ोल्डर',
  },
  copy: 'संस्करण कॉपी करें',
  copied: 'संस्करण कॉपी किए गए। डेटा फ़ोल्डर कॉपी नहीं किया गया।',
  licences: 'लाइसेंस',
  licencesLead:
    'Campaign Desk में दूसरों का बनाया काम भी शामिल है। Chromium के लाइसेंस ऐप के पास रखी फ़ाइल LICENSES.chromium.html में हैं।',
  showLicences: 'लाइसेंस दिखाएँ',
  search: 'लाइसेंस खोजें',
  listed: (amount) => count(amount, 'घटक', 'घटक'),
  loading: 'लोड हो रहा है…',
  component: ({ version, partOf, licence }) =>
    [version, partOf === null ? null : `${partOf} में`, licence].filter((part) => part !== null).join(' · '),
  textOf: (name) => `${name} का लाइसेंस`,
};
