import type { AppError, KeychainReason } from '@domain/errors/errors';
import type { errors as english } from '../en/errors';
import { campaignTextErrors } from './campaign-text-errors';
import { BACKUP_ERRORS, ERASURE_ERRORS, STORAGE_ERRORS } from './data-errors';
import { draftFileErrors } from './draft-files';
import { encryption, encryptionErrors } from './encryption';
import { fieldTexts } from './fields';
import { badId } from './identifiers';
import { importSourceTexts, importTexts, uploadUnknown } from './import-errors';
import type { Message } from './message';
import { tooManyTags, tooManyViews } from './organising';

const RAW_DATA_HELP = 'इसे रखने या ठीक करने के लिए इसका मूल डेटा निर्यात करें, फिर ड्राफ़्ट हटाएँ या मिटाएँ।';

type Of<Kind extends AppError['kind']> = Extract<AppError, { kind: Kind }>;

const KEYCHAIN: Record<KeychainReason, Message> = {
  'no-library': {
    title: 'कीचेन की लाइब्रेरी नहीं मिली',
    help: 'उसे इंस्टॉल करके (Debian और Ubuntu: पैकेज libsecret-1-0; Fedora: libsecret) ऐप दोबारा शुरू करें या “सिर्फ़ इस सत्र के लिए रखें” चुनें। उसके बिना भी आप बदलाव कर सकते हैं।',
  },
  'no-service': {
    title: 'कोई कीचेन सेवा नहीं चल रही है',
    help: 'उसे इंस्टॉल करके चालू करें (Debian और Ubuntu: पैकेज gnome-keyring और dbus-x11; KDE: KWallet) और दोबारा लॉग इन करें, या “सिर्फ़ इस सत्र के लिए रखें” चुनें। उसके बिना भी आप बदलाव कर सकते हैं।',
  },
  locked: {
    title: 'कीचेन लॉक है',
    help: 'उसे अनलॉक करें (Linux: Passwords and Keys में “Login” कीरिंग, जिसे शायद आपको पहले बनाना पड़े; macOS: Keychain Access), फिर दोबारा कोशिश करें। या “सिर्फ़ इस सत्र के लिए रखें” चुनें।',
  },
  denied: {
    title: 'कीचेन ने ऐक्सेस देने से मना कर दिया',
    help: 'अनुरोध बंद कर दिया गया या उसकी अनुमति नहीं दी गई। फिर कोशिश करें और Campaign Desk को कीचेन का इस्तेमाल करने की अनुमति दें, या “सिर्फ़ इस सत्र के लिए रखें” चुनें।',
  },
  timeout: {
    title: 'कीचेन ने जवाब नहीं दिया',
    help: 'हो सकता है कि वह किसी दूसरी विंडो के पीछे अपने पासवर्ड का इंतज़ार कर रही हो। पासवर्ड डालकर फिर कोशिश करें या “सिर्फ़ इस सत्र के लिए रखें” चुनें।',
  },
  failed: {
    title: 'कीचेन काम नहीं कर रही है',
    help: 'कीचेन में अज्ञात गड़बड़ी है। अपने सिस्टम का कीचेन ऐप खोलकर देखें कि वह वहाँ काम करती है या नहीं, फिर दोबारा कोशिश करें। या “सिर्फ़ इस सत्र के लिए रखें” चुनें।',
  },
};

const NOT_FOUND: Record<Of<'not-found'>['what'], Message> = {
  connection: { title: 'यह कनेक्शन अब मौजूद नहीं है', help: '“कनेक्शन बदलें” में कोई दूसरा चुनें।' },
  draft: {
    title: 'यह ड्राफ़्ट अब मौजूद नहीं है',
    help: 'हो सकता है कि इसे हटाया गया हो। “पिछली बार हटाया गया ड्राफ़्ट वापस लाएँ” से यह वापस आता है।',
  },
  receipt: { title: 'यह रसीद अब मौजूद नहीं है', help: 'जो रसीदें रखी गई हैं, उन्हें देखने के लिए “इतिहास” पर जाएँ।' },
  step: {
    title: 'यह संस्करण अब संस्करण इतिहास में नहीं है',
    help: 'पुराने संस्करण समय के साथ हट जाते हैं और पूर्ववत किए गए बदलाव नया बदलाव करने पर छोड़ दिए जाते हैं। “संस्करण इतिहास” फिर से खोलें।',
  },
  queued: {
    title: 'यह अपडेट अब आउटबॉक्स में नहीं है',
    help: 'यह भेज दिया गया या रद्द कर दिया गया। कतार में अभी क्या है, यह आउटबॉक्स में दिखता है।',
  },
  licences: {
    title: 'लाइसेंस नहीं पढ़े जा सकते',
    help: 'Campaign Desk को फिर से इंस्टॉल करें। उसकी फ़ाइलें अधूरी हैं।',
  },
  report: {
    title: 'यह रिपोर्ट अब मौजूद नहीं है',
    help: 'इसे बंद करें, फिर “डायग्नोस्टिक्स निर्यात करें” दोबारा दबाएँ।',
  },
  'crash-report': {
    title: 'यह क्रैश रिपोर्ट अब मौजूद नहीं है',
    help: 'जो रिपोर्ट रखी गई हैं, वे सेटिंग की सूची में दिखती हैं।',
  },
  update: {
    title: 'इस्तेमाल करने के लिए ऐप का कोई नया संस्करण नहीं है',
    help: 'सेटिंग में फिर से अपडेट की जाँच करें।',
  },
  backup: { title: 'यह बैकअप अब मौजूद नहीं है', help: 'सूची से कोई दूसरा बैकअप चुनें।' },
  recipient: {
    title: 'यह प्राप्तकर्ता अब मौजूद नहीं है',
    help: 'सूची में ड्राफ़्ट के मौजूदा प्राप्तकर्ता दिखते हैं।',
  },
};

const BAD_BASE_URL: Record<Of<'bad-base-url'>['reason'], Message> = {
  'not-a-url': {
    title: 'यह पूरा पता नहीं है',
    help: 'इसे https:// से शुरू करें, जैसे https://api.staging.kathan.tech।',
  },
  'http-needs-loopback': {
    title: 'सादे http की अनुमति सिर्फ़ इसी कंप्यूटर के लिए है',
    help: 'https:// का इस्तेमाल करें। सादे http पर आपकी कुंजी बीच में पढ़ी जा सकती है। https के बिना सिर्फ़ localhost और 127.0.0.1 की अनुमति है।',
  },
  scheme: { title: 'यहाँ सिर्फ़ वेब पते काम करते हैं', help: 'https:// से शुरू होने वाले पते का इस्तेमाल करें।' },
  credentials: {
    title: 'पते में यूज़र नाम या पासवर्ड है',
    help: 'उसे हटाएँ। API कुंजी और यूज़र ID के अपने फ़ील्ड हैं।',
  },
  query: { title: 'पते में क्वेरी है', help: 'प्रश्नचिह्न और उसके बाद का सब कुछ हटाएँ।' },
  fragment: { title: 'पते में फ़्रैगमेंट है', help: 'हैश चिह्न (#) और उसके बाद का सब कुछ हटाएँ।' },
  placeholder: {
    title: 'पते में वैरिएबल या प्लेसहोल्डर है',
    help: 'उसकी जगह असली पता डालें या नीचे से कोई कनेक्शन चुनें।',
  },
  'api-key': {
    title: 'पते में API कुंजी है',
    help: 'कुछ नहीं सहेजा गया। कुंजी को API कुंजी वाले फ़ील्ड में डालें और यहाँ सिर्फ़ पता।',
  },
  managed: {
    title: 'सैंडबॉक्स का पता नहीं बदला जा सकता',
    help: 'ऐप इसे सैंडबॉक्स शुरू होने पर तय करता है। किसी दूसरे सर्वर का इस्तेमाल करने के लिए कनेक्शन जोड़ें।',
  },
};

const APPLIED: Record<Of<'push-not-recorded'>['applied'], string> = {
  yes: 'सर्वर ने आपके बदलाव सहेज लिए।',
  no: 'सर्वर ने आपके बदलाव नहीं सहेजे।',
  maybe: 'हो सकता है कि सर्वर ने आपके बदलाव सहेज लिए हों।',
};

const SANDBOX: Record<Of<'sandbox-failed'>['reason'], string> = {
  refused: 'नीचे दी गई जानकारी देखें। फिर कोशिश करें या ऐप दोबारा शुरू करें।',
  exited: 'वह तुरंत बंद हो गया। फिर कोशिश करें या ऐप दोबारा शुरू करें।',
  silent: 'उसने जवाब नहीं दिया। फिर कोशिश करें या ऐप दोबारा शुरू करें।',
  unreadable: 'वह चल रहा है, लेकिन उसके जवाब मान्य नहीं हैं। ऐप दोबारा शुरू करें।',
};

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${String(Math.round(bytes / 1000))} kB` : `${String(Math.round(bytes / 1024 / 1024))} MB`;

const place = (line: number | undefined, column: number | undefined): string =>
  line === undefined ? '' : ` (लाइन ${String(line)}${column === undefined ? '' : `, कॉलम ${String(column)}`})`;

/** The text for everything that a command can return instead of a value. */
function error(e: AppError): Message {
  switch (e.kind) {
    case 'foreign-sender':
    case 'unknown-command':
    case 'invalid-input':
      return {
        title: 'ऐप के अंदर कुछ गड़बड़ हुई',
        help: 'कुछ नहीं बदला गया। ऐप दोबारा शुरू करें। अगर ऐसा फिर हो, तो इसकी रिपोर्ट करें।',
      };
    case 'too-large':
      return {
        title: 'यह बहुत बड़ा है',
        help: `सीमा ${megabytes(e.limitBytes)} है। कुछ भी भेजा या बदला नहीं गया। टेक्स्ट या प्राप्तकर्ता कम करें, या इसकी जगह प्राप्तकर्ता सूची जोड़ें।`,
      };
    case 'not-found':
      return NOT_FOUND[e.what];
    case 'name-taken':
      return {
        title: 'किसी दूसरे कनेक्शन का यही नाम है',
        help: 'कोई दूसरा नाम चुनें। छोटे और बड़े अक्षर एक ही माने जाते हैं।',
      };
    case 'bad-base-url':
      return BAD_BASE_URL[e.reason];
    case 'bad-id':
      return badId[e.what];
    case 'no-credentials':
      return {
        title: 'API कुंजी या यूज़र ID नहीं है',
        help: 'दोनों को सेटिंग में इस कनेक्शन के नीचे डालें। “सिर्फ़ इस सत्र के लिए” के बाद या बेस URL का होस्ट बदलने के बाद वे नहीं रखी जातीं।',
      };
    case 'credentials-for-other-address':
      return {
        title: 'सहेजी गई API कुंजी किसी दूसरे पते की है',
        help: `कुछ नहीं भेजा गया, आपकी API कुंजी भी नहीं। कुंजी ${e.address} के लिए डाली गई थी, लेकिन यह कनेक्शन अब किसी और पते पर है। सेटिंग में इसके बेस URL की जाँच करें। अगर वह सही है, तो API कुंजी और यूज़र ID बदलें।`,
      };
    case 'address-not-confirmed':
      return {
        title: `आपने ${e.address} से कनेक्ट न करना चुना`,
        help: 'कुछ भी भेजा या सहेजा नहीं गया। बेस URL की जाँच करें, फिर दोबारा कोशिश करें।',
      };
    case 'pasted-secret-gone':
      return {
        title: 'पेस्ट की गई कोई API कुंजी या यूज़र ID अब उपलब्ध नहीं है',
        help: 'कुछ भी सहेजा या भेजा नहीं गया। फ़ील्ड में प्लेसहोल्डर है, और वह जिसकी जगह है, उसे सिर्फ़ फ़ॉर्म खुला रहने तक रखा जाता है। उसे फिर से पेस्ट करें।',
      };
    case 'no-connection':
      return {
        title: 'इस ड्राफ़्ट का कोई कनेक्शन नहीं है',
        help: 'इसके लिए कोई कनेक्शन चुनें। आपके सभी बदलाव इस कंप्यूटर पर सुरक्षित हैं।',
      };
    case 'keychain':
      return KEYCHAIN[e.reason];
    case 'storage':
      return STORAGE_ERRORS[e.reason];
    case 'backup':
      return BACKUP_ERRORS[e.reason];
    case 'erasure':
      return ERASURE_ERRORS[e.reason];
    case 'encryption':
      return encryptionErrors[e.reason];
    case 'locked':
      return { title: encryption.locked.title, help: encryption.locked.lead };
    case 'campaign-text':
      return campaignTextErrors(e.reason, e.detail ?? e.key ?? '', place(e.line, e.column));
    case 'draft-file':
      if (e.key !== undefined) {
        const { help } = draftFileErrors[e.reason]('');
        return { title: `फ़ाइल में कुंजी “${e.key}” एक से ज़्यादा बार है${place(e.line, e.column)}`, help };
      }
      return draftFileErrors[e.reason](e.path === undefined ? place(e.line, e.column) : ` (${e.path})`);
    case 'export':
      return e.reason === 'not-written'
        ? draftFileErrors['not-written']('')
        : {
            title: 'निर्यात में एक ऐसी API कुंजी या पासवर्ड है, जो इस कंप्यूटर पर सहेजा गया है',
            help: 'कोई फ़ाइल नहीं लिखी गई। उसे टेक्स्ट से हटाएँ या कम चीज़ें निर्यात करें, ताकि वह शामिल न हो।',
          };
    case 'import-source':
      return importSourceTexts(e.why);
    case 'import':
      return importTexts(e.reason);
    case 'upload-unknown':
      return uploadUnknown;
    case 'draft-not-showable':
      return {
        title:
          e.field === null
            ? 'इस ड्राफ़्ट में सर्वर की कॉपी इतनी बड़ी या इतने स्तरों वाली है कि दिखाई नहीं जा सकती'
            : `“${fieldTexts[e.field].label}” का नया मान इतना बड़ा या इतने स्तरों वाला है कि दिखाया नहीं जा सकता`,
        help: `उसे बिना बदले रखा गया है और इस ड्राफ़्ट से कुछ नहीं भेजा जाता। ${RAW_DATA_HELP}`,
      };
    case 'field-locked':
      return {
        title: `सर्वर पर फ़ील्ड “${fieldTexts[e.field].label}” में आपकी API कुंजी है, इसलिए इसे नहीं बदला जा सकता`,
        help: 'कुछ नहीं बदला गया। Kathan में इस अभियान से कुंजी हटाएँ, फिर ड्राफ़्ट रीफ़्रेश करें।',
      };
    case 'too-many-tags':
      return tooManyTags;
    case 'too-many-views':
      return tooManyViews;
    case 'draft-changed':
      return {
        title: 'आपकी समीक्षा के बाद ड्राफ़्ट बदल गया है',
        help: 'कुछ नहीं भेजा गया। फिर से समीक्षा करें, फिर “अभी पुश करें” दबाएँ।',
      };
    case 'has-errors':
      return {
        title: e.count === 1 ? 'भेजने से पहले 1 समस्या ठीक करनी होगी' : `भेजने से पहले ${String(e.count)} समस्याएँ ठीक करनी होंगी`,
        help: 'कुछ नहीं भेजा गया। किसी समस्या के फ़ील्ड पर जाने के लिए उसे समस्याओं की सूची में चुनें।',
      };
    case 'nothing-to-send':
      return {
        title: 'भेजने के लिए कुछ नहीं है',
        help: 'ड्राफ़्ट और सर्वर के मान एक जैसे हैं। पहले कोई फ़ील्ड बदलें।',
      };
    case 'work-offline':
      return {
        title: '“ऑफ़लाइन काम करें” चालू है',
        help: 'कुछ नहीं भेजा गया। भेजने के लिए “ऑफ़लाइन काम करें” बंद करें। इसके बाद कतार में लगे अपडेट अपने-आप भेजे जाते हैं।',
      };
    case 'campaign-running':
      return {
        title: 'यह अभियान चल रहा है',
        help: 'अभी कुछ नहीं भेजा गया है। इन सेटिंग से कॉल की जा रही हैं: पुष्टि करें कि आप चाहते हैं कि बदलाव चल रही कॉल पर लागू हों।',
      };
    case 'conflict':
      return {
        title: 'किसी और ने सर्वर पर वही फ़ील्ड बदला है',
        help: 'कुछ नहीं भेजा गया। चुनें कि कौन-सा मान रखना है, फिर भेजें।',
      };
    case 'undecided':
      return {
        title: e.count === 1 ? '1 फ़ील्ड के लिए अभी चुनना बाकी है' : `${String(e.count)} फ़ील्ड के लिए अभी चुनना बाकी है`,
        help: 'कुछ नहीं भेजा गया। हर फ़ील्ड के लिए कोई मान चुनें।',
      };
    case 'push-under-way':
      return {
        title: 'इस अभियान का एक पुश जारी है',
        help: 'उसके नतीजे का इंतज़ार करें, फिर दोबारा कोशिश करें।',
      };
    case 'push-not-recorded':
      return {
        title: `${APPLIED[e.applied]} नतीजा सहेजा नहीं जा सका`,
        help: `${STORAGE_ERRORS[e.reason].title}। आपके बदलाव अब भी इस ड्राफ़्ट में हैं और “इतिहास” में यह पुश बिना नतीजे के दिखता है। ${STORAGE_ERRORS[e.reason].help}`,
      };
    case 'sandbox-failed':
      return { title: 'सैंडबॉक्स शुरू नहीं हो सका', help: [SANDBOX[e.reason], e.detail].filter(Boolean).join(' ') };
    case 'sandbox-refused':
      return {
        title: 'सैंडबॉक्स ने यह बदलाव अस्वीकार कर दिया',
        help: `कुछ नहीं बदला गया। ${e.detail === '' ? 'सैंडबॉक्स ने कोई वजह नहीं बताई' : `सैंडबॉक्स ने यह लौटाया: ${e.detail}`}।`,
      };
    case 'internal':
      return {
        title: 'ऐप में कुछ गड़बड़ हुई',
        help: `आपका सहेजा गया काम सुरक्षित है। फिर कोशिश करें। अगर आप इसकी रिपोर्ट करें, तो उसमें ${e.reference} शामिल करें, जो लॉग में भी है।`,
      };
  }
}

/** The same in one line, for a message that goes away on its own. */
function errorSentence(e: AppError): string {
  const { title, help } = error(e);
  return `${title}। ${help}`;
}

export const errors: typeof english = { error, sentence: errorSentence };
