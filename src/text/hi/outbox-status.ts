import { MAX_ATTEMPTS } from '@domain/sync/outbox';
import type * as english from '../en/outbox-status';
import type { Message } from '../shared/message';
import { count } from './count';
import { footer } from './outbox-footer';

const NEEDS_ATTENTION = 'ध्यान देना ज़रूरी';

/** Why an update is held: on the pill, in a sentence and in full. */
export const HELD: typeof english.HELD = {
  edited: {
    pill: 'बदला गया',
    short: 'कतार में डालने के बाद बदला गया',
    title: 'कतार में डालने के बाद इस ड्राफ़्ट में बदलाव किए गए',
    help: 'आपके नए बदलावों की समीक्षा नहीं हुई है, इसलिए कुछ भी नहीं भेजा जाता। उन्हें शामिल करने के लिए ड्राफ़्ट में “सिंक के लिए कतार में डालें” दबाएँ, या उन्हें पूर्ववत करें ताकि अपडेट वैसा ही भेजा जाए जैसा कतार में डाला गया था।',
  },
  running: {
    pill: NEEDS_ATTENTION,
    short: 'अभियान चल रहा है',
    title: 'यह अभियान चल रहा है',
    help: 'इन्हीं सेटिंग के साथ कॉल की जा रही हैं। इसे तभी भेजें जब बदलाव चल रही कॉल पर लागू होने चाहिए।',
  },
  'unknown-recipients': {
    pill: NEEDS_ATTENTION,
    short: 'प्राप्तकर्ता शायद पहले ही सहेजे जा चुके हैं',
    title: 'हो सकता है कि ये प्राप्तकर्ता सर्वर पर पहले से हों',
    help: 'पिछली कोशिश बिना जवाब के खत्म हुई। API के दस्तावेज़ में यह नहीं बताया गया है कि दोबारा भेजे गए प्राप्तकर्ता पहले वालों की जगह लेते हैं या उनमें जुड़ते हैं, इसलिए लोगों को दो बार कॉल जा सकती है। दोबारा भेजने से पहले Kathan में अभियान देख लें।',
  },
  'gave-up': {
    pill: NEEDS_ATTENTION,
    short: 'अपने-आप कोशिश करना बंद हो गया',
    title: 'अपने-आप फिर कोशिश करना बंद हो गया',
    help: `${String(MAX_ATTEMPTS)} कोशिशों या 24 घंटे के बाद भी यह नहीं भेजा जा सका। क्या हुआ, यह डिलीवरी लॉग में है। इसे अभी भेजें या रद्द करें।`,
  },
  'has-errors': {
    pill: NEEDS_ATTENTION,
    short: 'एक समस्या ठीक करनी है',
    title: 'पहले ड्राफ़्ट की एक समस्या ठीक करनी है',
    help: 'कतार में डालने के बाद कुछ अमान्य हो गया, जैसे शुरू होने का समय बीत गया हो। ड्राफ़्ट खोलें और उसे ठीक करें।',
  },
  restored: {
    pill: NEEDS_ATTENTION,
    short: 'बैकअप से आया है',
    title: 'यह अपडेट एक बैकअप से आया है',
    help: 'हो सकता है कि बैकअप बनने के बाद यह भेजा जा चुका हो। इसे देख लें, फिर भेजें या रद्द करें।',
  },
  'no-connection': {
    pill: NEEDS_ATTENTION,
    short: 'कोई कनेक्शन नहीं',
    title: 'इसका कनेक्शन मिटा दिया गया',
    help: 'ड्राफ़्ट खोलें और कोई दूसरा कनेक्शन चुनें, फिर उसे दोबारा कतार में डालें।',
  },
  'other-campaign': {
    pill: NEEDS_ATTENTION,
    short: 'सर्वर ने दूसरा अभियान बदल दिया',
    title: 'जवाब के अनुसार कोई दूसरा अभियान बदल गया',
    help: 'इस अपडेट के जवाब में किसी दूसरे अभियान की ID है, और हो सकता है कि उस अभियान की कॉल आपके बदलावों के साथ की जाएँ। इसे दोबारा भेजने या रद्द करने से पहले Kathan में दोनों अभियान देख लें।',
  },
  'unreadable-response': {
    pill: NEEDS_ATTENTION,
    short: 'जवाब पढ़ा नहीं जा सकता',
    title: 'सर्वर ने अपडेट स्वीकार किया, लेकिन उसका जवाब पढ़ा नहीं जा सकता',
    help: 'इसे एक बार भेजा गया और अपने-आप दोबारा नहीं भेजा जाएगा। Kathan में अभियान देख लें, फिर इसे दोबारा भेजें या रद्द करें।',
  },
  'not-showable': {
    pill: NEEDS_ATTENTION,
    short: 'ड्राफ़्ट दिखाया नहीं जा सकता',
    title: 'इस ड्राफ़्ट का एक हिस्सा इतना बड़ा या गहरा है कि दिखाया नहीं जा सकता',
    help: 'ऐसा कुछ भी नहीं भेजा जाता जिसकी आप समीक्षा न कर सकें। ड्राफ़्ट में आप उसका मूल डेटा निर्यात कर सकते हैं या उसे हटा सकते हैं।',
  },
  'all-held-back': {
    pill: NEEDS_ATTENTION,
    short: 'सभी प्राप्तकर्ता रोके गए हैं',
    title: 'सभी प्राप्तकर्ता रोके गए हैं',
    help: 'हर प्राप्तकर्ता रोका गया है, और इस अपडेट में भेजने के लिए और कुछ नहीं है। कुछ नहीं भेजा गया। प्राप्तकर्ता जोड़ें या अपडेट रद्द करें।',
  },
};

/** Why nothing of a connection leaves. */
export const blocked: typeof english.blocked = (why) => {
  switch (why.reason) {
    case 'sign-in':
      return {
        title: 'सर्वर ने API कुंजी या यूज़र ID को अस्वीकार कर दिया',
        help: 'इस कनेक्शन के सभी अपडेट इंतज़ार में हैं। सेटिंग में क्रेडेंशियल बदलें, भेजना अपने-आप फिर शुरू हो जाएगा।',
      };
    case 'no-credentials':
      return {
        title: 'API कुंजी और यूज़र ID मौजूद नहीं हैं',
        help: 'इस कनेक्शन के सभी अपडेट इंतज़ार में हैं। इन्हें सेटिंग में डालें, भेजना अपने-आप फिर शुरू हो जाएगा।',
      };
    case 'keychain':
      return {
        title: why.keychain === 'locked' ? 'कीचेन लॉक है' : 'कीचेन से पढ़ा नहीं जा सकता',
        help: 'इस कनेक्शन के सभी अपडेट API कुंजी और यूज़र ID के इंतज़ार में हैं। कीचेन अनलॉक करें या सेटिंग देखें। इसके बाद भेजना अपने-आप फिर शुरू हो जाएगा।',
      };
  }
};

/** What is said of an update that is held. */
export const held: typeof english.held = (why) => {
  const { pill, title, help, short } = HELD[why];
  return { pill, title, help, short, footer: why === 'edited' ? footer.edited : footer.held(short) };
};

/** What is said of an update whose connection is blocked. */
export const blockedStatus: typeof english.blockedStatus = (why) => ({
  ...blocked(why),
  pill: 'साइन-इन ज़रूरी',
  short: 'क्रेडेंशियल का इंतज़ार',
  footer: footer.blocked,
});

const SENDING_SOON: Message = {
  title: 'जल्द ही भेजा जाएगा',
  help: 'यह अपने-आप भेज दिया जाएगा। आपको कुछ नहीं करना है।',
};

/** What is said of an update in every other status. */
export const status: typeof english.status = {
  queued: () => ({ ...SENDING_SOON, pill: 'कतार में', short: 'अपने-आप भेजा जाएगा', footer: footer.queued }),
  behind: () => ({
    pill: 'कतार में',
    title: 'इसी अभियान के पिछले अपडेट का इंतज़ार है',
    help: 'किसी अभियान के अपडेट उसी क्रम में भेजे जाते हैं जिसमें वे कतार में डाले गए थे।',
    short: 'पिछले अपडेट के बाद',
    footer: footer.queued,
  }),
  sending: () => ({
    pill: 'भेजा जा रहा है',
    title: 'भेजा जा रहा है…',
    help: 'नतीजा यहाँ दिखेगा।',
    short: 'भेजा जा रहा है',
    footer: footer.sending,
  }),
  waiting: ({ time, left }) => ({
    pill: `${time} पर फिर कोशिश`,
    title: `${time} पर फिर कोशिश होगी${left === '' ? '' : ` (${left})`}`,
    help: 'पिछली कोशिश सफल नहीं हुई, शायद किसी अस्थायी वजह से। कुछ भी नहीं खोया है।',
    short: `${time} पर फिर कोशिश`,
    footer: footer.waiting(time),
  }),
  conflict: ({ fields }) => ({
    pill: 'टकराव',
    title: count(fields, 'फ़ील्ड यहाँ भी बदला और सर्वर पर भी', 'फ़ील्ड यहाँ भी बदले और सर्वर पर भी'),
    help: 'कुछ भी नहीं भेजा गया। चुनें कि कौन-से मान रखने हैं।',
    short: `${count(fields, 'फ़ील्ड', 'फ़ील्ड')} का टकराव सुलझाना है`,
    footer: footer.conflict,
  }),
  rejected: () => ({
    pill: 'अस्वीकृत',
    title: 'सर्वर ने इसे अस्वीकार कर दिया',
    help: 'ड्राफ़्ट में इसे ठीक करके फिर से कतार में डालें या इसे रद्द करें।',
    short: 'अस्वीकृत',
    footer: footer.rejected,
  }),
  done: ({ time }) => ({
    pill: 'भेजा गया',
    title: `${time} पर भेजा गया`,
    help: 'सर्वर का जवाब रसीद में है।',
    short: '',
    footer: null,
  }),
  cancelled: ({ time }) => ({
    pill: 'रद्द',
    title: `${time} पर रद्द किया गया`,
    help: 'इसके बदलाव ड्राफ़्ट में हैं।',
    short: '',
    footer: null,
  }),
};

/** What is said while a queue is blocked, or open. */
export const queueStatus: typeof english.queueStatus = {
  open: { ...SENDING_SOON, short: null, before: null, after: footer.queued },
  offline: {
    title: 'आपके ऑनलाइन आने पर भेजा जाएगा',
    help: 'कनेक्शन मिलते ही यह अपने-आप भेज दिया जाएगा।',
    short: 'ऑनलाइन आने पर भेजा जाएगा',
    before: footer.whenOnline,
    after: footer.queuedOffline,
  },
  'work-offline': {
    title: 'आपके ऑनलाइन जाने पर भेजा जाएगा',
    help: '“ऑफ़लाइन काम करें” चालू है, इसलिए कुछ भी नहीं भेजा जाता।',
    short: 'ऑनलाइन जाने पर भेजा जाएगा',
    before: footer.whenWorkOffline,
    after: footer.queuedWorkOffline,
  },
  paused: {
    title: 'कतार फिर शुरू होने पर भेजा जाएगा',
    help: 'कतार रुकी हुई है, इसलिए कुछ भी नहीं भेजा जाता।',
    short: 'कतार रुकी हुई है',
    before: footer.whenResumed,
    after: footer.queuedPaused,
  },
  unreachable: {
    title: 'सर्वर के जवाब देने पर भेजा जाएगा',
    help: 'सर्वर को नियमित रूप से जाँचा जाता है और यह अपने-आप भेज दिया जाएगा।',
    short: null,
    before: footer.whenOnline,
    after: footer.queuedOffline,
  },
  limited: {
    title: 'अपनी बारी का इंतज़ार है',
    help: 'सर्वर एक मिनट में एक तय संख्या तक ही अनुरोध स्वीकार करता है और कतार उस सीमा का पालन करती है।',
    short: null,
    before: null,
    after: footer.queued,
  },
};
