import { isolated } from '@kernel/text/isolated';
import type { settings as english } from '../en/settings';
import { backups } from './backups';
import { count } from './count';
import { keep } from './keep';

/** The settings screen. */
export const settings: typeof english = {
  title: 'सेटिंग',
  sections: 'सेटिंग के सेक्शन',
  sectionNames: {
    connections: 'कनेक्शन',
    sandbox: 'सैंडबॉक्स',
    sending: 'भेजना',
    appearance: 'रंग-रूप',
    contact: 'सहमति और हाल का संपर्क',
    times: 'भाषा और समय',
    messages: 'शुरुआती संदेश',
    spelling: 'वर्तनी',
    startup: 'स्टार्टअप',
    history: 'इतिहास',
    discarded: 'हटाए गए ड्राफ़्ट',
    backups: 'बैकअप',
    encryption: 'एन्क्रिप्शन',
    data: 'इस कंप्यूटर का डेटा',
    updates: 'अपडेट',
    diagnostics: 'डायग्नोस्टिक्स',
  },
  connections: {
    title: 'कनेक्शन',
    none: 'अभी कोई कनेक्शन नहीं है। आप इसके बिना भी ड्राफ़्ट बना और बदल सकते हैं।',
    add: 'कनेक्शन जोड़ें',
    active: 'सक्रिय',
    use: 'यह कनेक्शन इस्तेमाल करें',
    drafts: (drafts) => count(drafts, 'ड्राफ़्ट', 'ड्राफ़्ट'),
    edit: 'बदलाव करें',
    editOf: (name) => `${isolated(name)} में बदलाव करें`,
    editTitle: 'कनेक्शन में बदलाव करें',
    name: 'कनेक्शन का नाम',
    baseUrl: 'बेस URL',
    baseUrlNote:
      'स्कीम, होस्ट या पोर्ट बदलने पर सहेजी हुई कुंजी और यूज़र ID पहले हटा दी जाती हैं, ताकि वे कभी किसी दूसरे सर्वर को न भेजी जाएँ।',
    save: 'बदलाव सहेजें',
    scheduleKeys: 'समय-सारणी के फ़ील्ड नाम',
    scheduleKeysHint:
      'API के मौजूदा दस्तावेज़ में scheduleStartTime और scheduleEndTime हैं; पुराने संस्करणों में schedule_start_time और schedule_end_time थे। अगर सर्वर समय को अनदेखा करता है, तो इसे बदलें।',
    camelCase: 'मौजूदा: scheduleStartTime',
    snakeCase: 'पुराने: schedule_start_time',
    credentials: 'क्रेडेंशियल',
    apiKey: 'API कुंजी',
    userId: 'यूज़र ID',
    reading: 'कीचेन जाँची जा रही है…',
    absent: 'सहेजी नहीं गई',
    stored: (tail) => (tail === '' ? 'सहेजी हुई' : `सहेजी हुई, अंत में ${tail}`),
    keptIn: { keychain: 'सिस्टम की कीचेन में', session: 'मेमोरी में, ऐप बंद होने तक' },
    replaceApiKey: 'API कुंजी बदलें',
    replaceUserId: 'यूज़र ID बदलें',
    replaceTitle: { apiKey: 'API कुंजी बदलें', userId: 'यूज़र ID बदलें' },
    newApiKey: 'नई API कुंजी',
    newUserId: 'नई यूज़र ID',
    store: 'सहेजें',
    test: 'कनेक्शन जाँचें',
    delete: 'कनेक्शन मिटाएँ',
    deleteTitle: (name) => `${isolated(name)} मिटाएँ?`,
    deleteText: (drafts) =>
      `इसकी API कुंजी और यूज़र ID कीचेन से हटा दी जाएँगी। ${
        drafts === 0
          ? 'इसका कोई ड्राफ़्ट नहीं है।'
          : `${drafts === 1 ? 'इसका 1 ड्राफ़्ट इस कंप्यूटर पर बिना कनेक्शन के बना रहेगा' : `इसके ${count(drafts, 'ड्राफ़्ट', 'ड्राफ़्ट')} इस कंप्यूटर पर बिना कनेक्शन के बने रहेंगे`}; आप बाद में कोई दूसरा कनेक्शन चुन सकते हैं।`
      } इसकी रसीदें इतिहास में रहेंगी।`,
    deleted: (name, drafts) =>
      drafts === 0
        ? `${isolated(name)} मिटा दिया गया।`
        : `${isolated(name)} मिटा दिया गया। अब ${count(drafts, 'ड्राफ़्ट', 'ड्राफ़्ट')} का कोई कनेक्शन नहीं है।`,
    sandboxNote: 'इस कंप्यूटर पर चलने वाला टेस्ट सर्वर। यह अपने-आप शुरू होता है और आपको खाते की ज़रूरत नहीं है।',
    saved: 'सहेजा गया।',
  },
  keychain: {
    title: 'कीचेन',
    checking: 'जाँच हो रही है…',
    usable: 'कीचेन उपलब्ध है।',
    check: 'फिर से जाँचें',
  },
  appearance: {
    title: 'रंग-रूप',
    theme: 'थीम',
    themes: { system: 'सिस्टम', light: 'हल्की', dark: 'गहरी' },
    density: 'सघनता',
    densities: { comfortable: 'आरामदायक', compact: 'सघन' },
  },
  language: {
    title: 'भाषा',
    label: 'भाषा',
    system: (language: string): string => `इस कंप्यूटर जैसी (${language})`,
  },
  time: {
    title: 'समय',
    zone: 'डिफ़ॉल्ट समय क्षेत्र',
    zoneHint: 'समय इसी समय क्षेत्र में टाइप किए और दिखाए जाते हैं और UTC में भेजे जाते हैं। हर ड्राफ़्ट का अपना समय क्षेत्र हो सकता है।',
    system: (value) => `इस कंप्यूटर जैसा (${value})`,
    dateFormat: 'तारीख का फ़ॉर्मैट',
    timeFormat: 'समय का फ़ॉर्मैट',
    hours: (example, clock) => (clock === '12-hour' ? `12 घंटे (${example})` : `24 घंटे (${example})`),
    firstDay: 'सप्ताह का पहला दिन',
    days: ['सोमवार', 'मंगलवार', 'बुधवार', 'गुरुवार', 'शुक्रवार', 'शनिवार', 'रविवार'],
  },
  history: { title: 'इतिहास' },
  keep,
  placeholders: {
    title: 'शुरुआती संदेश',
    style: 'प्लेसहोल्डर की शैली',
    hint: 'सिर्फ़ झलक और चेतावनियों के लिए इस्तेमाल होती है; आपका टेक्स्ट वैसा ही भेजा जाता है जैसा आपने टाइप किया। Kathan के दस्तावेज़ में प्लेसहोल्डर का सिंटैक्स नहीं बताया गया है, लेकिन दूसरी जगहों पर {{name}} आम है।',
  },
  sync: {
    title: 'भेजना',
    workOffline: 'ऑफ़लाइन काम करें',
    workOfflineHint:
      'जब तक आप इसे बंद नहीं करते, न कुछ भेजा जाता है, न लाया जाता है: न अपडेट, न रीफ़्रेश, न कनेक्शन की जाँच। आप बदलाव करना और कतार में डालना जारी रख सकते हैं। ऐप को फिर से शुरू करने पर भी यह चालू रहता है।',
    notifications: 'सूचनाएँ',
    notificationsHint:
      'जब किसी अपडेट पर ध्यान देना हो और जब ऑफ़लाइन रहने के बाद कतार के सभी अपडेट भेज दिए गए हों, तब आपको सूचना मिलती है। सूचनाओं में अभियानों के नाम या मान कभी नहीं दिखाए जाते।',
  },
  data: {
    title: 'इस कंप्यूटर का डेटा',
    folder: 'डेटा फ़ोल्डर',
    lead: 'ड्राफ़्ट, रसीदें और सेटिंग इस फ़ोल्डर के एक डेटाबेस में सहेजे जाते हैं। API कुंजियाँ और यूज़र ID इसमें नहीं होतीं।',
    open: 'फ़ोल्डर खोलें',
  },
  backups,
  discarded: {
    title: 'हटाए गए ड्राफ़्ट',
    none: 'कोई हटाया गया ड्राफ़्ट नहीं है।',
    restore: 'वापस लाएँ',
    restoreOf: (title) => `${isolated(title)} वापस लाएँ`,
    restored: (title) => `“${isolated(title)}” वापस लाया गया।`,
    deletedOn: (day) => `${day} के बाद मिटा दिया जाएगा`,
  },
  about: (app, version) => `${app} ${version}`,
};
