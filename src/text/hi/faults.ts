import { faultSentences, type FaultWords } from '../shared/fault-sentences';
import { amount, count } from './count';
import { fieldTexts } from './fields';

const words: FaultWords = {
  choices: {
    latency: 'देर से जवाब देता है',
    'status-400': '400 Bad Request लौटाता है',
    'status-401': '401 Unauthorized लौटाता है',
    'status-404': '404 Not Found लौटाता है',
    'status-409': '409 Conflict लौटाता है',
    'status-422': '422 Unprocessable Entity लौटाता है',
    'status-429': '429 Too Many Requests लौटाता है',
    'status-500': '500 Internal Server Error लौटाता है',
    'status-503': '503 Service Unavailable लौटाता है',
    html: 'HTML पेज लौटाता है',
    redirect: 'किसी दूसरे पते पर भेजता है',
    garbage: 'अमान्य JSON लौटाता है',
    empty: 'खाली जवाब देता है',
    oversized: 'बहुत बड़ा जवाब देता है',
    reset: 'कनेक्शन रीसेट करता है',
    cut: 'जवाब बीच में काट देता है',
    'slow-body': 'जवाब धीरे-धीरे भेजता है',
    ignore: 'एक फ़ील्ड अनदेखा करता है',
    'respell-times': 'समय दूसरे फ़ॉर्मैट में लौटाता है',
    'snake-case-only': 'समय-सारणी के सिर्फ़ पुराने फ़ील्ड नाम स्वीकार करता है',
    'no-get': 'अभियान पढ़ने नहीं देता',
  },
  kinds: {
    latency: 'देरी',
    status: 'स्टेटस',
    html: 'HTML',
    redirect: 'रीडायरेक्ट',
    garbage: 'अमान्य JSON',
    empty: 'खाली',
    oversized: 'बहुत बड़ा',
    reset: 'रीसेट',
    cut: 'कटा हुआ',
    'slow-body': 'धीमा',
    ignore: 'फ़ील्ड अनदेखा',
    'respell-times': 'समय का फ़ॉर्मैट',
    'snake-case-only': 'सिर्फ़ पुराने नाम',
    'no-get': 'पढ़ना नहीं',
  },
  afterMs: (ms) => `${ms} मि॰से॰ बाद`,
  everyMs: (ms) => `हर ${ms} मि॰से॰ पर`,
  status: (status) => `${status} लौटाता है`,
  cutAfter: (bytes) => `${count(bytes, 'बाइट', 'बाइट')} के बाद जवाब बीच में काट देता है`,
  ignores: (fields) => `अनदेखा करता है: ${fields}`,
  whom: { PATCH: 'सिर्फ़ अपडेट', GET: 'सिर्फ़ पढ़ना' },
  applied: 'अनुरोध लागू होता है',
  untilRemoved: 'हटाए जाने तक',
  more: (requests) => `${amount(requests)} और अनुरोध`,
};

/** What each fault can be called, before it is chosen. */
export const faultChoices = words.choices;

/** What single faults do. */
export const faultTexts = faultSentences(words, (field) => fieldTexts[field].label);
