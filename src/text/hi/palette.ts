import type { palette as english } from '../en/palette';
import { amount, count } from './count';

/** The command palette. */
export const palette: typeof english = {
  title: 'कमांड पैलेट',
  search: 'कमांड खोजें',
  placeholder: 'कार्रवाइयाँ, ड्राफ़्ट, फ़ील्ड, सेटिंग खोजें …',
  list: 'कमांड',
  groups: {
    recent: 'हाल के',
    drafts: 'ड्राफ़्ट',
    views: 'व्यू',
    actions: 'कार्रवाइयाँ',
    fields: 'इस ड्राफ़्ट के फ़ील्ड',
    connections: 'कनेक्शन',
    settings: 'सेटिंग',
    help: 'यूज़र गाइड',
    texts: 'ड्राफ़्ट के टेक्स्ट और नोट में',
    recipients: 'इस ड्राफ़्ट के प्राप्तकर्ता',
    receipts: 'इतिहास',
  },
  fieldsOf: (draft) => `${draft} के फ़ील्ड`,
  showAll: (total, group) => `सभी ${amount(total)} दिखाएँ: ${group}`,
  tooMany: (shown, total) => `${amount(total)} में से ${amount(shown)} दिखाए गए। बाकी देखने के लिए और टाइप करें।`,
  found: (results) => (results === 0 ? 'कोई नतीजा नहीं' : count(results, 'नतीजा', 'नतीजे')),
  nothing: (typed) => `“${typed}” के लिए कुछ नहीं मिला।`,
  connectTo: (name) => `${name} इस्तेमाल करें`,
  inUse: 'इस्तेमाल में',
  position: (position) => `प्राप्तकर्ता ${amount(position)}`,
  /** Hindi words, and the English ones for users whose keyboard has Latin letters. */
  settings: {
    connections:
      'API कुंजी यूज़र ID सर्वर बेस URL क्रेडेंशियल कीचेन प्रॉक्सी पासवर्ड api key user id server base url credentials keychain secrets proxies passwords',
    sandbox: 'टेस्ट सर्वर sandbox test server',
    startup: 'लॉगिन शुरू खोलें startup login start open',
    discarded: 'मिटाए गए वापस लाएँ ट्रैश discarded deleted restore trash',
    sending: 'ऑफ़लाइन सूचनाएँ कतार sending offline notifications queue',
    appearance: 'थीम गहरा हल्का रंग appearance theme dark light colours colors सघनता density',
    times: 'भाषा समय क्षेत्र तारीख घड़ी फ़ॉर्मैट language english german hindi time zone dates clock format',
    suppression: 'कॉल न करें do not call opt out हाल का संपर्क दोहराव सहमति',
    messages: 'प्लेसहोल्डर टेम्प्लेट messages placeholders template',
    spelling: 'वर्तनी शब्दकोश भाषा spell check dictionary language words',
    history: 'रसीदें रखें history receipts keep',
    backups: 'बहाल करें कॉपी backups restore copies',
    encryption: 'एन्क्रिप्ट रिकवरी कुंजी encryption encrypt recovery key',
    data: 'फ़ोल्डर मिटाएँ फ़ोन नंबर निजता data folder delete forget phone number privacy',
    updates: 'संस्करण जाँचें updates version check',
    diagnostics: 'लॉग रिपोर्ट निर्यात diagnostics log report export',
  },
  toMove: 'ऊपर-नीचे जाने के लिए',
  toRun: 'चलाने के लिए',
  allShortcuts: 'सभी शॉर्टकट के लिए',
};
