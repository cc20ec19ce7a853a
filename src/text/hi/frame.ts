import type { Salvaged } from '@contract/index';
import { isolated } from '@kernel/text/isolated';
import type { frame as english } from '../en/frame';
import { amount, count } from './count';

/** The frame around everything: landmarks, common field texts, status bar, notices, toasts. */
export const frame: typeof english = {
  clear: 'खाली करें',
  clearField: (label: string): string => `${label} खाली करें`,
  revert: 'पहले जैसा करें',
  revertField: (label: string): string => `${label} पहले जैसा करें`,
  changed: 'बदला गया।',
  serverHas: 'पहले:',
  serverUnknown: 'सर्वर की कॉपी नहीं है',
  atLimit: (limit: number): string => `सीमा ${String(limit)} है।`,
  on: 'चालू',
  off: 'बंद',
  notSet: 'सेट नहीं है',
  severity: { error: 'गड़बड़ी:', warning: 'चेतावनी:', advice: 'सलाह:' },
  noSuggestions: 'कुछ नहीं मिला',
  noSuggestionsFree: 'कुछ नहीं मिला। आपने जो टाइप किया है, उसे इस्तेमाल करने के लिए Enter दबाएँ।',
  pickDay: (label: string): string => `${label} के लिए दिन चुनें`,
  // Typed days and times are always understood in English, whatever the system's language is.
  notADay: 'कोई दिन डालें, जैसे 2 Mar 2027 या today।',
  notATimeOfDay: 'कोई समय डालें, जैसे 9:30 या 2 pm।',
  showAll: (total: string): string => `सभी ${total} दिखाएँ`,
  showFewer: 'कम दिखाएँ',
  dismiss: 'खारिज करें',
  notifications: 'सूचनाएँ',

  skipToContent: 'सीधे मुख्य सामग्री पर जाएँ',
  navigation: 'मुख्य',
  sidebar: 'कनेक्शन और ड्राफ़्ट',
  sidebarWidth: 'साइडबार की चौड़ाई',
  showSidebar: 'साइडबार दिखाएँ',
  hideSidebar: 'साइडबार छिपाएँ',
  closeWindow: 'विंडो बंद करें',
  draftGone: 'यह ड्राफ़्ट हटा दिया गया है',
  draftGoneHint: 'इसे सेटिंग में “हटाए गए ड्राफ़्ट” से वापस लाएँ। तब यह फिर से यहाँ दिखेगा।',
  windowTitle: (part: string, app: string): string => `${part} · ${app}`,

  partFailed: 'यह हिस्सा दिखाया नहीं जा सका',
  partFailedHint:
    'आपने जो टाइप किया है, उसमें से कुछ भी नहीं खोया है और विंडो के बाकी हिस्से काम कर रहे हैं। फिर कोशिश करें या कोई दूसरी स्क्रीन खोलें।',
  tryAgain: 'फिर कोशिश करें',
  unknownZoneTitle: 'समय क्षेत्र',
  unknownZone: (zone: string): string =>
    zone === ''
      ? 'ऐप इस कंप्यूटर के समय क्षेत्र को नहीं पहचानता। जब तक आप कोई दूसरा नहीं चुनते, UTC इस्तेमाल होगा।'
      : `ऐप इस कंप्यूटर के समय क्षेत्र (${zone}) को नहीं पहचानता। जब तक आप कोई दूसरा नहीं चुनते, UTC इस्तेमाल होगा।`,
  unknownLocaleTitle: 'क्षेत्रीय फ़ॉर्मैट',
  unknownLocale: (locale: string): string =>
    `ऐप इस कंप्यूटर के क्षेत्रीय फ़ॉर्मैट (${isolated(locale)}) को नहीं पहचानता। सप्ताह सोमवार से शुरू होगा।`,
  saveFolderTitle: 'दस्तावेज़ों का फ़ोल्डर',
  saveFolder: {
    downloads: 'आपका दस्तावेज़ों वाला फ़ोल्डर इस्तेमाल नहीं किया जा सकता, इसलिए सहेजने के डायलॉग आपके डाउनलोड फ़ोल्डर में खुलेंगे।',
    home: 'आपके दस्तावेज़ और डाउनलोड फ़ोल्डर इस्तेमाल नहीं किए जा सकते, इसलिए सहेजने के डायलॉग आपके होम फ़ोल्डर में खुलेंगे।',
    temp: 'आपका होम फ़ोल्डर इस्तेमाल नहीं किया जा सकता। सहेजने के डायलॉग अस्थायी फ़ाइलों के फ़ोल्डर में खुलेंगे। कोई दूसरा फ़ोल्डर चुनें, क्योंकि इसकी फ़ाइलें मिटाई जा सकती हैं।',
    none: 'आपकी फ़ाइलों के लिए कोई फ़ोल्डर इस्तेमाल नहीं किया जा सकता। हर बार फ़ाइल सहेजते समय फ़ोल्डर चुनें।',
  },
  clockIsOffTitle: 'घड़ी',
  clockIsOff: 'इस कंप्यूटर की घड़ी ऐसा साल दिखा रही है जो सही नहीं हो सकता। कुछ भी शेड्यूल करने या भेजने से पहले घड़ी ठीक करें।',
  chooseZone: 'समय क्षेत्र चुनें',

  startFailed: 'Campaign Desk आपका डेटा लोड नहीं कर सका',
  startFailedHint: 'डिस्क पर कुछ भी नहीं बदला गया। विंडो बंद करें और ऐप को फिर से शुरू करें।',

  notices: {
    damagedTitle: 'डेटाबेस क्षतिग्रस्त था',
    damaged: (movedTo: string, saved: Salvaged): string =>
      (saved.drafts + saved.connections + saved.receipts + saved.lists === 0
        ? 'इसमें से कुछ भी पढ़ा नहीं जा सका, इसलिए ड्राफ़्ट और इतिहास खाली हैं।'
        : `इतना बचाया जा सका: ${[
            count(saved.drafts, 'ड्राफ़्ट', 'ड्राफ़्ट') +
              (saved.partial === 0 ? '' : ` (इनमें ${count(saved.partial, 'अधूरा है', 'अधूरे हैं')}; पुश करने से पहले समीक्षा करें)`),
            count(saved.receipts, 'रसीद', 'रसीदें'),
            count(saved.connections, 'कनेक्शन', 'कनेक्शन'),
            ...(saved.lists === 0
              ? []
              : [count(saved.lists, 'रोक सूची', 'रोक सूचियाँ') + partialLists(saved.partialLists)]),
          ].join(', ')}।`) + ` क्षतिग्रस्त फ़ाइल ${movedTo} के नाम से रखी गई है। हो सकता है कि किसी बैकअप में इससे ज़्यादा डेटा हो।`,
    keychainTitle: 'कीचेन इंतज़ार कर रही है',
    keychain:
      'हो सकता है कि आपका सिस्टम कीचेन का पासवर्ड पूछ रहा हो, शायद इस विंडो के पीछे की किसी विंडो में। पासवर्ड डालते ही ऐप आगे बढ़ेगा।',
    restoredTitle: 'बैकअप बहाल किया गया',
    restored: (time: string): string =>
      `ड्राफ़्ट, रसीदें और सेटिंग अब वैसी ही हैं जैसी ${time} को थीं। सबसे नए बैकअप में बहाल करने से ठीक पहले का आपका डेटा है।`,
    toBackups: 'बैकअप दिखाएँ',
    interruptedTitle: 'भेजते समय Campaign Desk बंद हो गया',
    interrupted: (count: number): string =>
      count === 1
        ? '1 पुश का जवाब अभी नहीं आया था, इसलिए हो सकता है कि वह सर्वर तक पहुँच गया हो। उसका ड्राफ़्ट और इतिहास में उसकी रसीद देखें।'
        : `${String(count)} पुश का जवाब अभी नहीं आया था, इसलिए हो सकता है कि वे सर्वर तक पहुँच गए हों। उनके ड्राफ़्ट और इतिहास में उनकी रसीदें देखें।`,
    toHistory: 'इतिहास खोलें',
    notShownTitle: 'एक ड्राफ़्ट नहीं खोला गया',
    notShown: (title: string): string =>
      `पिछली बार “${title}” खोलते समय Campaign Desk बंद हो गया था। ड्राफ़्ट सहेजा हुआ है, लेकिन इस बार नहीं खोला गया। उसे फिर से खोलें या हटाने से पहले उसका मूल डेटा निर्यात करें।`,
    openAgain: 'ड्राफ़्ट खोलें',
  },

  status: {
    name: 'स्थिति',
    online: 'ऑनलाइन',
    offline: 'ऑफ़लाइन',
    offlineHint: 'आप बदलाव करते रह सकते हैं। आपके ऑनलाइन आने पर अपडेट भेज दिए जाएँगे।',
    workOffline: 'ऑफ़लाइन काम जारी',
    notConnected: 'कनेक्ट नहीं है',
    unreachable: 'सर्वर जवाब नहीं दे रहा',
    queued: (updates: number): string => `${amount(updates)} कतार में`,
    conflicts: (conflicts: number): string => count(conflicts, 'टकराव', 'टकराव'),
    needAttention: (updates: number): string => `${amount(updates)} पर ध्यान दें`,
    requestsLeft: (remaining: number, limit: number): string =>
      `इस मिनट ${String(limit)} में से ${String(remaining)} अनुरोध बाकी`,
    saved: (time: string): string => `सहेजा गया: ${time}`,
    connection: (name: string): string => `कनेक्शन: ${isolated(name)}`,
    noConnection: 'कोई कनेक्शन नहीं',
    /** Where an item leads; said as a hint. */
    hints: {
      test: 'कनेक्शन जाँचें',
      network: '“ऑफ़लाइन काम करें” सेटिंग खोलें',
      outbox: 'आउटबॉक्स खोलें',
      conflict: 'टकराव सुलझाएँ',
      connection: 'कनेक्शन बदलें',
      saved: 'संस्करण इतिहास खोलें',
    },
  },

  dates: {
    months: ['जन॰', 'फ़र॰', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुल॰', 'अग॰', 'सित॰', 'अक्टू॰', 'नव॰', 'दिस॰'],
    weekdays: ['सोम', 'मंगल', 'बुध', 'गुरु', 'शुक्र', 'शनि', 'रवि'],
    dayMonth: (day, month) => `${day} ${month}`,
    dayMonthYear: (day, month, year) => `${day} ${month} ${year}`,
    monthDay: (month, day) => `${month} ${day}`,
    monthDayYear: (month, day, year) => `${month} ${day}, ${year}`,
    halfDay: (time, isAfternoon) => `${time} ${isAfternoon ? 'pm' : 'am'}`,
    dayAndTime: (day, time) => `${day}, ${time}`,
    weekdayAndTime: (weekday, time) => `${weekday}, ${time}`,
  },
  ago: {
    now: 'अभी-अभी',
    minutes: (minutes: number): string => `${String(minutes)} मि॰ पहले`,
    hours: (hours: number): string => `${String(hours)} घं॰ पहले`,
    yesterday: (time: string): string => `कल ${time}`,
  },
};

/** What is said of suppression lists that were recovered in part. */
const partialLists = (lists: number): string =>
  lists === 0 ? '' : ` (इनमें ${count(lists, 'अधूरी है', 'अधूरी हैं')}; पुश करने से पहले फिर से आयात करें)`;
