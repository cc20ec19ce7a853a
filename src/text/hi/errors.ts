import { errorMessages } from '../shared/error-messages';
import { campaignTextErrors } from './campaign-text-errors';
import { connectionErrors } from './connection-errors';
import { BACKUP_ERRORS, ERASURE_ERRORS, STORAGE_ERRORS } from './data-errors';
import { draftFileErrors } from './draft-files';
import { encryption } from './encryption';
import { encryptionErrors } from './encryption-errors';
import { fieldTexts } from './fields';
import { badId } from './identifiers';
import { importSourceTexts, importTexts, uploadUnknown } from './import-errors';
import { notFound } from './not-found';
import { tooManyTags, tooManyViews } from './organising';
import { sendingErrors } from './sending-errors';

const RAW_DATA_HELP = 'इसे रखने या ठीक करने के लिए इसका मूल डेटा निर्यात करें, फिर ड्राफ़्ट हटाएँ या मिटाएँ।';

const INSIDE = {
  title: 'ऐप के अंदर कुछ गड़बड़ हुई',
  help: 'कुछ नहीं बदला गया। ऐप दोबारा शुरू करें। अगर ऐसा फिर हो, तो इसकी रिपोर्ट करें।',
};

const SANDBOX = {
  refused: 'नीचे दी गई जानकारी देखें। फिर कोशिश करें या ऐप दोबारा शुरू करें।',
  exited: 'वह तुरंत बंद हो गया। फिर कोशिश करें या ऐप दोबारा शुरू करें।',
  silent: 'उसने जवाब नहीं दिया। फिर कोशिश करें या ऐप दोबारा शुरू करें।',
  unreadable: 'वह चल रहा है, लेकिन उसके जवाब मान्य नहीं हैं। ऐप दोबारा शुरू करें।',
};

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${String(Math.round(bytes / 1000))} kB` : `${String(Math.round(bytes / 1024 / 1024))} MB`;

const place = (line: number | undefined, column: number | undefined): string =>
  line === undefined ? '' : ` (लाइन ${String(line)}${column === undefined ? '' : `, कॉलम ${String(column)}`})`;

/** The texts for everything that a command can return instead of a value. */
export const errors = errorMessages(
  {
    ...connectionErrors,
    ...sendingErrors,
    'foreign-sender': INSIDE,
    'unknown-command': INSIDE,
    'invalid-input': INSIDE,
    'too-large': (e) => ({
      title: 'यह बहुत बड़ा है',
      help: `सीमा ${megabytes(e.limitBytes)} है। कुछ भी भेजा या बदला नहीं गया। टेक्स्ट या प्राप्तकर्ता कम करें, या इसकी जगह प्राप्तकर्ता सूची जोड़ें।`,
    }),
    'not-found': (e) => notFound[e.what],
    'bad-id': (e) => badId[e.what],
    storage: (e) => STORAGE_ERRORS[e.reason],
    backup: (e) => BACKUP_ERRORS[e.reason],
    erasure: (e) => ERASURE_ERRORS[e.reason],
    encryption: (e) => encryptionErrors[e.reason],
    locked: { title: encryption.locked.title, help: encryption.locked.lead },
    'campaign-text': (e) => campaignTextErrors(e.reason, e.detail ?? e.key ?? '', place(e.line, e.column)),
    'draft-file': (e) => {
      if (e.key !== undefined) {
        const { help } = draftFileErrors[e.reason]('');
        return { title: `फ़ाइल में कुंजी “${e.key}” एक से ज़्यादा बार है${place(e.line, e.column)}`, help };
      }
      return draftFileErrors[e.reason](e.path === undefined ? place(e.line, e.column) : ` (${e.path})`);
    },
    export: (e) =>
      e.reason === 'not-written'
        ? draftFileErrors['not-written']('')
        : {
            title: 'निर्यात में एक ऐसी API कुंजी या पासवर्ड है, जो इस कंप्यूटर पर सहेजा गया है',
            help: 'कोई फ़ाइल नहीं लिखी गई। उसे टेक्स्ट से हटाएँ या कम चीज़ें निर्यात करें, ताकि वह शामिल न हो।',
          },
    'import-source': (e) => importSourceTexts(e.why),
    import: (e) => importTexts(e.reason),
    'upload-unknown': uploadUnknown,
    'draft-not-showable': (e) => ({
      title:
        e.field === null
          ? 'इस ड्राफ़्ट में सर्वर की कॉपी इतनी बड़ी या इतने स्तरों वाली है कि दिखाई नहीं जा सकती'
          : `“${fieldTexts[e.field].label}” का नया मान इतना बड़ा या इतने स्तरों वाला है कि दिखाया नहीं जा सकता`,
      help: `उसे बिना बदले रखा गया है और इस ड्राफ़्ट से कुछ नहीं भेजा जाता। ${RAW_DATA_HELP}`,
    }),
    'field-locked': (e) => ({
      title: `सर्वर पर फ़ील्ड “${fieldTexts[e.field].label}” में आपकी API कुंजी है, इसलिए इसे नहीं बदला जा सकता`,
      help: 'कुछ नहीं बदला गया। Kathan में इस अभियान से कुंजी हटाएँ, फिर ड्राफ़्ट रीफ़्रेश करें।',
    }),
    'too-many-tags': tooManyTags,
    'too-many-views': tooManyViews,
    'sandbox-failed': (e) => ({
      title: 'सैंडबॉक्स शुरू नहीं हो सका',
      help: [SANDBOX[e.reason], e.detail].filter(Boolean).join(' '),
    }),
    'sandbox-refused': (e) => ({
      title: 'सैंडबॉक्स ने यह बदलाव अस्वीकार कर दिया',
      help: `कुछ नहीं बदला गया। ${e.detail === '' ? 'सैंडबॉक्स ने कोई वजह नहीं बताई' : `सैंडबॉक्स ने यह लौटाया: ${e.detail}`}।`,
    }),
    cancelled: { title: 'रद्द किया गया', help: 'कुछ भी नहीं बदला गया।' },
    internal: (e) => ({
      title: 'ऐप में कुछ गड़बड़ हुई',
      help: `आपका सहेजा गया काम सुरक्षित है। फिर कोशिश करें। अगर आप इसकी रिपोर्ट करें, तो उसमें ${e.reference} शामिल करें, जो लॉग में भी है।`,
    }),
  },
  '।',
);
