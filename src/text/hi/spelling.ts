import { isolated } from '@kernel/text/isolated';
import type { spelling as english } from '../en/spelling';

/** Checking spelling. */
export const spelling: typeof english = {
  title: 'वर्तनी',
  check: 'वर्तनी जाँचें',
  checkHint:
    'टेक्स्ट लिखते समय गलत वर्तनी वाले शब्द रेखांकित होते हैं; उनके संदर्भ मेनू में सुझाव मिलते हैं। शब्दकोश ऐप का हिस्सा हैं, और कुछ भी कहीं नहीं भेजा जाता।',
  language: 'भाषा',
  languageHint:
    'उन ड्राफ़्ट के लिए जिनकी अपनी भाषा नहीं चुनी गई है। हिन्दी की वर्तनी नहीं जाँची जा सकती, क्योंकि उसके लिए कोई शब्दकोश उपलब्ध नहीं है: देवनागरी के शब्द कभी रेखांकित नहीं होते।',
  languages: {
    'en-US': 'अंग्रेज़ी (अमेरिका)',
    'en-GB': 'अंग्रेज़ी (यूनाइटेड किंगडम)',
    'de-DE': 'जर्मन',
    none: 'कोई नहीं',
  },
  ofApp: (language) => `ऐप जैसी (${language})`,
  usual: (language) => `सेटिंग के अनुसार (${language})`,
  possiblyMisspelled: (words, more) =>
    `वर्तनी शायद गलत है: ${words.map(isolated).join(', ')}${more === 0 ? '' : ` और ${String(more)} अन्य`}।`,
  own: 'आपके शब्द',
  noOwn: 'आपने अभी तक कोई शब्द नहीं जोड़ा है। किसी रेखांकित शब्द के संदर्भ मेनू से जोड़ें।',
  remove: 'हटाएँ',
  removeOf: (word) => `${isolated(word)} हटाएँ`,
  added: (word) => `“${isolated(word)}” आपके शब्दकोश में जोड़ा गया।`,
  dialog: 'वर्तनी की भाषा',
  dialogHint: 'इस ड्राफ़्ट के टेक्स्ट इस भाषा में जाँचे जाते हैं।',
  done: 'हो गया',
  isOff: 'वर्तनी नहीं जाँची जाती: यह सेटिंग में बंद है।',
};
