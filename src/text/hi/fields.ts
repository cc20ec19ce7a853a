import { type FieldName, fieldRow, type SpeechChild } from '@domain/fields/fields';
import type * as english from '../en/fields';
import type { FieldText } from '../en/fields';

type FieldProblemText = FieldText['problems'];

const ENTER_A_VALUE = 'कोई मान डालें या इसे पहले जैसा करें।';
const OF_TEXT: FieldProblemText = {
  wrongType: 'का मान टेक्स्ट होना चाहिए',
  empty: ENTER_A_VALUE,
  cannotClear: ENTER_A_VALUE,
};
const OF_TIME = { ...OF_TEXT, wrongType: 'का मान तारीख और समय होना चाहिए' };
const OF_SWITCH = { ...OF_TEXT, wrongType: 'का मान चालू या बंद होना चाहिए' };
/** Words of English are read in every language, and `कल` is yesterday as well as tomorrow. */
const TIME_HINT = 'जैसे tomorrow 9:30, 2027-03-02 06:00 या 2 Mar 2027, 6:00 am';

/** The texts of all fields, by field id. */
export const fieldTexts: typeof english.fieldTexts = {
  name: {
    label: 'नाम',
    aside: null,
    hint: null,
    unknown: null,
    clear: null,
    problems: { ...OF_TEXT, empty: 'अभियान का नाम डालें।' },
  },
  campaign_context: {
    label: 'अभियान का संदर्भ',
    aside: null,
    hint: 'सहायक को क्या पता होना चाहिए',
    unknown: null,
    clear: null,
    problems: OF_TEXT,
  },
  schedule_start_time: {
    label: 'शुरू होने का समय',
    aside: null,
    hint: TIME_HINT,
    unknown: null,
    clear: null,
    problems: OF_TIME,
  },
  schedule_end_time: {
    label: 'खत्म होने का समय',
    aside: null,
    hint: TIME_HINT,
    unknown: null,
    clear: null,
    problems: OF_TIME,
  },
  opening_message_template: {
    label: 'शुरुआती संदेश का टेम्प्लेट',
    aside: null,
    hint: 'सहायक सबसे पहले क्या कहता है',
    unknown:
      '{{first_name}} जैसे प्लेसहोल्डर प्राप्तकर्ताओं के मेटाडेटा से भरे जाते हैं या नहीं, यह दस्तावेज़ में नहीं है। आप सेटिंग में प्लेसहोल्डर की कोई दूसरी शैली चुन सकते हैं।',
    clear: null,
    problems: OF_TEXT,
  },
  use_returning_greeting: {
    label: 'वापसी अभिवादन का इस्तेमाल करें',
    aside: null,
    hint: null,
    unknown: 'यह क्या करता है, यह दस्तावेज़ में नहीं है। शायद इससे उन लोगों का अभिवादन अलग तरह से होता है जिन्हें पहले कॉल की जा चुकी है।',
    clear: null,
    problems: OF_SWITCH,
  },
  use_short_term_summaries: {
    label: 'अल्पकालिक सारांशों का इस्तेमाल करें',
    aside: null,
    hint: null,
    unknown: 'यह क्या करता है, यह दस्तावेज़ में नहीं है। शायद इससे सहायक को हाल की कॉल के सारांश मिलते हैं।',
    clear: null,
    problems: OF_SWITCH,
  },
  short_term_summaries_limit: {
    label: 'अल्पकालिक सारांशों की सीमा',
    aside: 'सारांश',
    hint: '1 या उससे ज़्यादा',
    unknown: 'कोई ऊपरी सीमा दस्तावेज़ में नहीं है।',
    clear: null,
    problems: ofNumber('short_term_summaries_limit'),
  },
  speech_settings: {
    label: 'स्पीच सेटिंग',
    aside: null,
    hint: 'चारों मान हमेशा एक साथ भेजे जाते हैं। आप ऐसा मान भी टाइप कर सकते हैं जो सूची में नहीं है',
    unknown: 'मानों की पूरी सूचियाँ दस्तावेज़ में नहीं हैं, इसलिए आप ऐसे मान भी टाइप कर सकते हैं जो सूची में नहीं हैं।',
    clear: null,
    problems: {
      wrongType: 'की चारों सेटिंग के मान टेक्स्ट होने चाहिए',
      empty: 'हर सेटिंग के लिए कोई मान चुनें।',
      cannotClear: ENTER_A_VALUE,
    },
  },
  max_concurrency: {
    label: 'एक साथ अधिकतम कॉल',
    aside: 'कॉल',
    hint: '1 से 200',
    unknown: null,
    clear: null,
    problems: ofNumber('max_concurrency'),
  },
  machine_detection_timeout_seconds: {
    label: 'मशीन पहचानने का टाइमआउट (सेकंड)',
    aside: 'सेकंड',
    hint: '3 से 60',
    unknown: 'खाली मान से क्या होता है, यह दस्तावेज़ में नहीं है। शायद इससे कैरियर के डिफ़ॉल्ट मान का इस्तेमाल होता है।',
    clear: null,
    problems: ofNumber('machine_detection_timeout_seconds'),
  },
  retry_policy: {
    label: 'फिर कोशिश की नीति (JSON)',
    aside: null,
    hint: 'हमेशा पूरी भेजी जाती है, ठीक वैसी जैसी आप टाइप करते हैं',
    unknown: 'इसकी कुंजियाँ दस्तावेज़ में नहीं हैं।',
    clear: null,
    problems: {
      wrongType: 'का मान JSON ऑब्जेक्ट होना चाहिए',
      empty: ENTER_A_VALUE,
      cannotClear: 'खाली नीति के लिए {} लिखें या इसे पहले जैसा करें।',
    },
  },
  recipient_list_id: {
    label: 'प्राप्तकर्ता सूची ID',
    aside: null,
    hint: 'जिस सूची को जोड़ना है, उसकी ID',
    unknown: 'खाली मान से क्या होता है, यह दस्तावेज़ में नहीं है। शायद इससे सूची अलग हो जाती है।',
    clear: 'सूची अलग करें',
    problems: OF_TEXT,
  },
  recipients: {
    label: 'प्राप्तकर्ता',
    aside: null,
    hint: null,
    unknown:
      'प्राप्तकर्ता मौजूदा प्राप्तकर्ताओं की जगह लेते हैं या उनमें जुड़ते हैं, यह दस्तावेज़ में नहीं है। खाली सूची या null से क्या होता है, यह भी दस्तावेज़ में नहीं है। API प्राप्तकर्ता कभी नहीं लौटाता।',
    clear: null,
    problems: { ...OF_TEXT, wrongType: 'का मान प्राप्तकर्ताओं की सूची होना चाहिए' },
  },
};

/** The labels of the parts of `speech_settings`. */
export const speechLabels: Readonly<Record<SpeechChild, string>> = {
  style: 'शैली',
  responsiveness: 'प्रतिक्रियाशीलता',
  interruptions: 'रुकावटें',
  emotions: 'भावनाएँ',
};

/** How problems of a field are worded; those of no field as those of a text. */
export function problemText(name: FieldName | null): FieldProblemText {
  return name === null ? OF_TEXT : fieldTexts[name].problems;
}

/** The numbers that a field takes: `1 से 200 तक की पूर्ण संख्या`. */
export function numberRange(name: FieldName | null): string {
  const { min, max } = name === null ? {} : fieldRow(name);
  if (min === undefined) return 'पूर्ण संख्या';
  return max === undefined ? `${String(min)} या उससे बड़ी पूर्ण संख्या` : `${String(min)} से ${String(max)} तक की पूर्ण संख्या`;
}

function ofNumber(name: FieldName): FieldProblemText {
  return {
    wrongType: 'का मान पूर्ण संख्या होना चाहिए',
    empty: `${numberRange(name)} डालें।`,
    cannotClear: ENTER_A_VALUE,
  };
}
