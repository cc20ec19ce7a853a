import type { StorageReason } from '@domain/errors/errors';
import type { window as english } from '../en/window';

const SAVED_DATA = 'पहले सहेजा गया सब कुछ अब भी इस कंप्यूटर पर है।';

const CANNOT_USE_FOLDER = 'Campaign Desk अपना डेटा फ़ोल्डर इस्तेमाल नहीं कर सकता';

const unusable: Readonly<Record<StorageReason, string>> = {
  'disk-full': 'डिस्क भर गई है। कुछ जगह खाली करें, फिर ऐप को दोबारा शुरू करें।',
  'read-only':
    'उसमें लिखा नहीं जा सकता। उसकी अनुमतियाँ जाँचें और यह भी कि उसकी डिस्क सिर्फ़ पढ़ने के लिए माउंट न हो, फिर ऐप को दोबारा शुरू करें।',
  busy: 'डेटाबेस किसी दूसरे प्रोग्राम में खुला है। उस प्रोग्राम को बंद करें, फिर ऐप को दोबारा शुरू करें।',
  gone: 'वह मौजूद नहीं है। उसकी ड्राइव या नेटवर्क शेयर को फिर से कनेक्ट करें, फिर ऐप को दोबारा शुरू करें।',
  damaged: 'डेटाबेस क्षतिग्रस्त है और उसे अलग नहीं रखा जा सका। फ़ोल्डर को खुद कहीं और ले जाएँ, फिर ऐप को दोबारा शुरू करें।',
  failed: 'डेटाबेस खोला नहीं जा सका। डिस्क जाँचें, फिर ऐप को दोबारा शुरू करें।',
};

/**
 * Texts of the native parts: menu entries that the system knows by role, and what is said when
 * there is no page to say it.
 */
export const window: typeof english = {
  roles: {
    cut: 'काटें',
    copy: 'कॉपी करें',
    paste: 'पेस्ट करें',
    pasteAndMatchStyle: 'सादे टेक्स्ट के रूप में पेस्ट करें',
    selectAll: 'सभी चुनें',
    reload: 'फिर से लोड करें',
    toggleDevTools: 'डेवलपर टूल',
    resetZoom: 'वास्तविक आकार',
    zoomIn: 'ज़ूम इन करें',
    zoomOut: 'ज़ूम आउट करें',
    togglefullscreen: 'फ़ुल स्क्रीन',
    minimize: 'छोटा करें',
    zoom: 'ज़ूम करें',
    front: 'सभी को आगे लाएँ',
    close: 'विंडो बंद करें',
    quit: 'Campaign Desk बंद करें',
    services: 'सेवाएँ',
    hide: 'Campaign Desk छिपाएँ',
    hideOthers: 'बाकी छिपाएँ',
    unhide: 'सभी दिखाएँ',
  },
  /** What the sandbox's connection is called at first. */
  sandboxName: 'सैंडबॉक्स',
  openDataFolder: 'डेटा फ़ोल्डर खोलें',
  copyLink: 'लिंक कॉपी करें',
  noSuggestions: 'कोई सुझाव नहीं',
  addToDictionary: 'शब्दकोश में जोड़ें',
  openRecent: 'हाल का खोलें',
  recentDrafts: 'हाल के ड्राफ़्ट',
  needAttention: (drafts) => `${String(drafts)} ड्राफ़्ट पर ध्यान दें`,
  draftFiles: 'Campaign Desk ड्राफ़्ट',
  contactFiles: 'संपर्क (CSV, TSV, Excel)',
  allFiles: 'सभी फ़ाइलें',
  quit: 'बंद करें',
  keepWorking: 'काम जारी रखें',
  newerSchema: (found, known, folder) => ({
    title: 'यह डेटा Campaign Desk के नए संस्करण ने बनाया है',
    detail:
      `${folder} के ड्राफ़्ट पिछली बार एक नए संस्करण में खोले गए थे। कुछ भी नहीं बदला गया है। ` +
      `Campaign Desk का सबसे नया संस्करण इंस्टॉल करें, फिर उसे शुरू करें। यह संस्करण डेटा फ़ॉर्मैट ${String(known)} पढ़ सकता है, लेकिन यह डेटा फ़ॉर्मैट ${String(found)} में है। ` +
      `अपडेट से पहले के बैकअप वहीं “backups” फ़ोल्डर में हैं।`,
  }),
  unusable: (reason, folder) => ({
    title: CANNOT_USE_FOLDER,
    detail: `${unusable[reason]} फ़ोल्डर: ${folder}। ${SAVED_DATA}`,
  }),
  noFolder: (folder) => ({
    title: CANNOT_USE_FOLDER,
    detail: `फ़ोल्डर ${folder} बनाया नहीं जा सकता या उसमें लिखा नहीं जा सकता। देखें कि वह मौजूद है और आपका है, फिर ऐप को दोबारा शुरू करें।`,
  }),
  foreignFolder: (folder) => ({
    title: CANNOT_USE_FOLDER,
    detail: `फ़ोल्डर ${folder} या उसमें मौजूद कुछ इस कंप्यूटर के किसी दूसरे यूज़र का है, जो आपके ड्राफ़्ट और कनेक्शन बदल सकता है। कुछ भी नहीं पढ़ा गया। उसमें मौजूद हर चीज़ के मालिक खुद बनें या कोई दूसरा फ़ोल्डर चुनें, फिर ऐप को दोबारा शुरू करें।`,
  }),
  originQuestion: {
    title: (origin) => `${origin} से कनेक्ट करें?`,
    detail:
      'Campaign Desk पहले कभी इस पते से कनेक्ट नहीं हुआ है। आपकी API कुंजी और यूज़र ID उसे भेजी जाएँगी। तभी कनेक्ट करें जब आपको यह पता दिया गया हो।',
    connect: 'कनेक्ट करें',
  },
  unexpectedError: (reference, logFile) => ({
    title: 'Campaign Desk में कोई समस्या आई',
    detail: `${SAVED_DATA} आप काम जारी रख सकते हैं। अगर कुछ गलत लगे, तो ऐप को दोबारा शुरू करें। जानकारी लॉग में ${reference} के साथ दर्ज है: ${logFile}`,
  }),
  frozen: {
    title: 'विंडो जवाब नहीं दे रही है',
    detail: `${SAVED_DATA} आप इंतज़ार कर सकते हैं या विंडो को फिर से लोड कर सकते हैं। सिर्फ़ पिछले कुछ पलों में टाइप किया गया खो सकता है।`,
    wait: 'इंतज़ार करें',
    reload: 'विंडो फिर से लोड करें',
  },
  draftPageCrashed: {
    title: 'ड्राफ़्ट की विंडो लगातार दो बार क्रैश हुई',
    detail: `${SAVED_DATA} विंडो बंद कर दी गई। आप ड्राफ़्ट को फिर से खोल सकते हैं।`,
  },
  pageCrashed: { title: 'विंडो लगातार दो बार क्रैश हुई', detail: `${SAVED_DATA} ऐप को दोबारा शुरू करें।` },
};
