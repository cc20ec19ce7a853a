import { isNothingReturned } from '@domain/sync/outcome';
import { outcomeRow, type OutcomeText } from '@domain/sync/outcomes';
import { clockText } from '@domain/time/date-format';
import type * as english from '../en/outcomes';

const SAFE = 'आपके बदलाव इस ड्राफ़्ट में सुरक्षित हैं।';

/** The server may have accepted the update although no response says so. */
const MAYBE =
  'हो सकता है कि अपडेट फिर भी लागू हो गया हो। प्राप्तकर्ताओं को छोड़कर बाकी सबके लिए दोबारा पुश करना सुरक्षित है: वही मान भेजे जाते हैं। ' +
  'API के दस्तावेज़ में यह नहीं बताया गया है कि प्राप्तकर्ता पहले वालों की जगह लेते हैं या उनमें जुड़ते हैं।';

const NOT_VERIFIED = `अपडेट शायद सहेज लिया गया, लेकिन इसे सत्यापित नहीं किया जा सका। ${SAFE} कनेक्शन का बेस URL जाँचें और इतिहास में जवाब देखें। ${MAYBE}`;
const OTHER_CAMPAIGN = `जवाब में किसी दूसरे अभियान की ID है, और हो सकता है कि उस अभियान की कॉल आपके बदलावों के साथ की जाएँ। दोबारा पुश करने से पहले Kathan में दोनों अभियान और कनेक्शन का बेस URL जाँच लें। ${SAFE}`;

const NO_RESPONSE = 'जवाब नहीं मिला';
const NOT_VERIFIED_PILL = 'सत्यापित नहीं';
const REJECTED = 'अस्वीकृत';

/** The texts that the table of outcomes refers to. */
const TEXTS: Readonly<Record<OutcomeText, english.OutcomeTexts>> = {
  verified: {
    pill: 'पुश हुआ',
    title: 'पुश और सत्यापित किया गया',
    help: 'जवाब के हर मान की तुलना भेजे गए मान से की गई और सभी एक जैसे हैं।',
  },
  discrepancy: {
    pill: 'आंशिक रूप से लागू',
    title: 'सर्वर ने अनुरोध स्वीकार किया, लेकिन हर बदलाव लागू नहीं किया',
    help: `जो अलग है, वह अब भी इस ड्राफ़्ट में सर्वर के मान के साथ मौजूद है। ${SAFE} उसे ठीक करें या दोबारा भेजने के लिए “अभी पुश करें” दबाएँ।`,
  },
  interrupted: {
    pill: 'बीच में रुका',
    title: 'सर्वर के जवाब से पहले ऐप बंद हो गया',
    help: `${SAFE} ${MAYBE} दोबारा भेजने के लिए “अभी पुश करें” दबाएँ।`,
  },
  'unreadable: empty': {
    pill: NOT_VERIFIED_PILL,
    title: 'सर्वर ने 200 के साथ खाली जवाब दिया',
    help: NOT_VERIFIED,
  },
  'unreadable: no-content': {
    pill: NOT_VERIFIED_PILL,
    title: 'सर्वर ने 204 No Content लौटाया, इसलिए तुलना के लिए कुछ नहीं है',
    help: NOT_VERIFIED,
  },
  'unreadable: html': {
    pill: NOT_VERIFIED_PILL,
    title: 'सर्वर ने 200 के साथ एक वेब पेज लौटाया',
    help: NOT_VERIFIED,
  },
  'unreadable: not-json': {
    pill: NOT_VERIFIED_PILL,
    title: 'सर्वर ने 200 के साथ ऐसा जवाब दिया जो मान्य JSON नहीं है',
    help: NOT_VERIFIED,
  },
  'unreadable: too-much': {
    pill: NOT_VERIFIED_PILL,
    title: 'सर्वर ने 200 के साथ ऐसा जवाब दिया जो पढ़ने के लिए बहुत बड़ा है या जिसमें बहुत ज़्यादा स्तर हैं',
    help: NOT_VERIFIED,
  },
  'unreadable: not-a-campaign': {
    pill: NOT_VERIFIED_PILL,
    title: 'सर्वर ने 200 के साथ ऐसा जवाब दिया जो अभियान नहीं है',
    help: NOT_VERIFIED,
  },
  'unreadable: other-campaign': {
    pill: 'दूसरा अभियान',
    title: 'जवाब के अनुसार कोई दूसरा अभियान बदल गया',
    help: OTHER_CAMPAIGN,
  },
  'unreadable: not-understood': {
    pill: NOT_VERIFIED_PILL,
    title: 'सर्वर ने 200 के साथ ऐसा जवाब दिया जो समझा नहीं जा सकता',
    help: NOT_VERIFIED,
  },
  'refused: bad-request': {
    pill: REJECTED,
    title: 'सर्वर ने अनुरोध अस्वीकार कर दिया',
    help: 'सर्वर का संदेश पढ़ें, फ़ील्ड ठीक करें, फिर “अभी पुश करें” दबाएँ।',
  },
  'refused: sign-in': {
    pill: 'साइन-इन ज़रूरी',
    title: 'सर्वर ने API कुंजी या यूज़र ID को अस्वीकार कर दिया',
    help: 'इन्हें सेटिंग में जाँचें (“कनेक्शन जाँचें” से ज़्यादा जानकारी मिलती है), ज़रूरत हो तो बदलें, फिर “अभी पुश करें” दबाएँ।',
  },
  'refused: not-found': {
    pill: REJECTED,
    title: 'सर्वर को यह अभियान नहीं मिला',
    help: 'अभियान ID जाँचें और यह भी कि ड्राफ़्ट में सही कनेक्शन चुना गया है। बेस URL गलत होने पर भी ऐसा ही दिखता है।',
  },
  'refused: conflict': {
    pill: REJECTED,
    title: 'मौजूदा स्थिति में अभियान नहीं बदला जा सकता',
    help: 'हो सकता है कि वह चल रहा हो या किसी ने उसे बदल दिया हो। सर्वर का संदेश पढ़ें, फिर “अभी पुश करें” दबाएँ।',
  },
  'refused: too-large': {
    pill: REJECTED,
    title: 'अपडेट सर्वर के लिए बहुत बड़ा है',
    help: 'कम प्राप्तकर्ता भेजें या उनकी जगह प्राप्तकर्ता सूची जोड़ें, फिर “अभी पुश करें” दबाएँ।',
  },
  'refused: invalid': {
    pill: REJECTED,
    title: 'सर्वर ने कुछ मान अस्वीकार कर दिए',
    help: 'फ़ील्ड के साथ दिए गए संदेश देखें। मान ठीक करें, फिर “अभी पुश करें” दबाएँ।',
  },
  'refused: rate-limit': {
    pill: 'इंतज़ार में',
    title: 'बहुत ज़्यादा अनुरोध',
    help: 'थोड़ा इंतज़ार करें, फिर “अभी पुश करें” दबाएँ।',
  },
  'refused: server-error': {
    pill: 'सर्वर की गड़बड़ी',
    title: 'सर्वर में गड़बड़ी हुई',
    help: 'इसकी वजह शायद आपके बदलाव नहीं हैं। थोड़ी देर में “अभी पुश करें” दबाएँ; वही मान दोबारा भेजे जाएँगे।',
  },
  'refused: other': {
    pill: REJECTED,
    title: 'सर्वर ने अपडेट अस्वीकार कर दिया',
    help: 'सर्वर का संदेश पढ़ें और कनेक्शन का बेस URL जाँचें। फिर “अभी पुश करें” दबाएँ।',
  },
  'no-answer: offline': {
    pill: NO_RESPONSE,
    title: 'यह कंप्यूटर ऑफ़लाइन है',
    help: 'आप बदलाव करते रहें। नेटवर्क वापस आने पर “अभी पुश करें” दबाएँ।',
  },
  'no-answer: dns': {
    pill: NO_RESPONSE,
    title: 'सर्वर का नाम नहीं मिला',
    help: 'नेटवर्क और कनेक्शन का बेस URL जाँचें, फिर “अभी पुश करें” दबाएँ।',
  },
  'no-answer: refused': {
    pill: NO_RESPONSE,
    title: 'सर्वर कनेक्शन स्वीकार नहीं कर रहा',
    help: 'हो सकता है कि सर्वर बंद हो या बेस URL में पोर्ट गलत हो। दोनों जाँचें, फिर “अभी पुश करें” दबाएँ।',
  },
  'no-answer: reset': {
    pill: NO_RESPONSE,
    title: 'सर्वर ने कनेक्शन बंद कर दिया',
    help: 'फिर कोशिश करने के लिए “अभी पुश करें” दबाएँ।',
  },
  'no-answer: tls': {
    pill: NO_RESPONSE,
    title: 'कनेक्शन सुरक्षित नहीं है',
    help: 'यह कंप्यूटर सर्वर के प्रमाणपत्र पर भरोसा नहीं करता या इस पते पर https काम नहीं करता। कुछ भी नहीं भेजा गया, आपकी API कुंजी भी नहीं। बेस URL और अपने नेटवर्क का प्रॉक्सी जाँचें, फिर “अभी पुश करें” दबाएँ।',
  },
  'no-answer: timeout': {
    pill: NO_RESPONSE,
    title: 'सर्वर ने समय पर जवाब नहीं दिया',
    help: 'फिर कोशिश करने के लिए “अभी पुश करें” दबाएँ।',
  },
  'no-answer: cut': {
    pill: NO_RESPONSE,
    title: 'जवाब बीच में कट गया',
    help: 'फिर कोशिश करने के लिए “अभी पुश करें” दबाएँ।',
  },
  'no-answer: answer-too-large': {
    pill: NO_RESPONSE,
    title: 'जवाब इस API के लिए बहुत ज़्यादा बड़ा है',
    help: 'कनेक्शन का बेस URL जाँचें, फिर “अभी पुश करें” दबाएँ।',
  },
  'no-answer: redirect': {
    pill: NO_RESPONSE,
    title: 'सर्वर किसी दूसरे पते पर भेज रहा है',
    help: 'ऐप ऐसे रीडायरेक्ट पर नहीं जाता, ताकि आपकी API कुंजी कहीं और न भेजी जाए। कनेक्शन का बेस URL ठीक करें, फिर “अभी पुश करें” दबाएँ।',
  },
  'no-answer: proxy-sign-in': {
    pill: NO_RESPONSE,
    title: 'आपके नेटवर्क के प्रॉक्सी में साइन इन करना ज़रूरी है',
    help: 'कुछ भी नहीं भेजा गया। सेटिंग में “प्रॉक्सी” के नीचे प्रॉक्सी का यूज़र नाम और पासवर्ड डालें, फिर “अभी पुश करें” दबाएँ।',
  },
  'no-answer: failed': {
    pill: NO_RESPONSE,
    title: 'कनेक्ट नहीं हो सका',
    help: 'नेटवर्क और कनेक्शन का बेस URL जाँचें, फिर “अभी पुश करें” दबाएँ।',
  },
};

/** Accepted, and the response has nothing that was sent. */
const NOT_COMPARED: english.OutcomeTexts = {
  pill: 'पुश हुआ',
  title: 'पुश हुआ, पर सत्यापित नहीं',
  help: 'सर्वर ने अपडेट स्वीकार किया। उसके जवाब में भेजा गया कोई फ़ील्ड नहीं है, इसलिए कोई तुलना नहीं हो सकी।',
};

function clock(iso: string): string {
  const time = new Date(iso);
  return clockText({ hour: time.getHours(), minute: time.getMinutes(), second: time.getSeconds() });
}

export const outcomes: typeof english.outcomes = {
  /** The words for what became of a push. Each says that nothing is lost, and what to do next. */
  outcome: (o, checks) => {
    const { pill, title, help } = TEXTS[outcomeRow(o).text];
    switch (o.kind) {
      case 'refused': {
        const when = o.retryAt === null ? '' : ` ${clock(o.retryAt)} के बाद फिर कोशिश करें।`;
        return { pill, title: `${title} (${String(o.status)})`, help: `${SAFE}${when} ${help}` };
      }
      case 'no-answer':
        return o.sent === 'no'
          ? { pill: 'नहीं भेजा गया', title, help: `${SAFE} ${help}` }
          : { pill, title, help: `${SAFE} ${MAYBE} ${help}` };
      case 'verified':
        return isNothingReturned(checks ?? []) ? NOT_COMPARED : { pill, title, help };
      case 'discrepancy':
      case 'unreadable':
      case 'interrupted':
        return { pill, title, help };
    }
  },
  /** Why no response came, as a sentence on its own. */
  noResponse: (reason) => TEXTS[`no-answer: ${reason}`].title,
  /** Beside fields that the response confirms. `fields` is not empty. */
  notReturned: (fields) => `जवाब में नहीं है, इसलिए सत्यापित नहीं: ${fields.join(', ')}।`,
  /** Shown with an outcome or a refresh; `keys` is not empty. */
  repeatedKeys: (keys) =>
    keys.length === 1
      ? `सर्वर के जवाब में कुंजी “${keys.join()}” दोहराई गई है। आखिरी मान लिया गया।`
      : `सर्वर के जवाब में ये कुंजियाँ दोहराई गई हैं: ${keys.map((key) => `“${key}”`).join(', ')}। हर एक का आखिरी मान लिया गया।`,
};
