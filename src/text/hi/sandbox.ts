import { fieldOfKey } from '@domain/fields/request-keys';
import type { FaultChoice } from '@domain/sandbox/fault-choices';
import type { Fault } from '@domain/sandbox/faults';
import type { sandbox as english } from '../en/sandbox';
import { amount, count } from './count';
import { fieldTexts } from './fields';

const choices: Readonly<Record<FaultChoice, string>> = {
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
};

/** Short names of the faults' kinds in the list of requests. */
const kinds: Readonly<Record<Fault['kind'], string>> = {
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
};

function isKind(kind: string): kind is Fault['kind'] {
  return Object.hasOwn(kinds, kind);
}

/** What a waiting fault does, in one line without its target. */
function what(fault: Fault): string {
  switch (fault.kind) {
    case 'latency':
      return `${choices.latency}, ${String(fault.ms)} मि॰से॰ बाद`;
    case 'status': {
      const known = `status-${String(fault.status)}`;
      const text = isChoice(known) ? choices[known] : `${String(fault.status)} लौटाता है`;
      return fault.retryAfter === undefined ? text : `${text}, Retry-After: ${fault.retryAfter}`;
    }
    case 'html':
      return `${choices.html} (${String(fault.status)})`;
    case 'redirect':
      return `${choices.redirect} (${String(fault.status)})`;
    case 'oversized':
      return `${choices.oversized} (${String(Math.round(fault.bytes / 1024 / 1024))} MB)`;
    case 'cut':
      return `${count(fault.afterBytes, 'बाइट', 'बाइट')} के बाद ${choices.cut}`;
    case 'slow-body':
      return `${choices['slow-body']}, हर ${String(fault.everyMs)} मि॰से॰ पर`;
    case 'ignore':
      return `अनदेखा करता है: ${[...new Set(fault.fields.map(labelOf))].join(', ')}`;
    default:
      return choices[fault.kind];
  }
}

function isChoice(text: string): text is FaultChoice {
  return Object.hasOwn(choices, text);
}

function labelOf(key: string): string {
  const field = fieldOfKey(key);
  return field === null ? key : fieldTexts[field].label;
}

function whom({ method, path }: Fault): string | null {
  const requests = method === 'PATCH' ? 'सिर्फ़ अपडेट' : method === 'GET' ? 'सिर्फ़ पढ़ना' : method;
  return [requests, path].filter((part) => part !== undefined).join(', ') || null;
}

/** The panel that makes the sandbox misbehave. */
export const sandbox: typeof english = {
  title: 'सैंडबॉक्स',
  lead: 'सर्वर की समस्याएँ सिम्युलेट करें और देखें कि Campaign Desk उन्हें कैसे संभालता है। असर सिर्फ़ इस कंप्यूटर के सैंडबॉक्स पर होता है।',
  switcher: 'सर्वर की गड़बड़ियाँ सिम्युलेट करें',
  notInUse: 'गड़बड़ियों का असर सिर्फ़ सैंडबॉक्स पर होता है। पहले उसके कनेक्शन पर जाएँ।',
  tryAgain: 'फिर कोशिश करें',
  choices,
  form: {
    title: 'गड़बड़ी जोड़ें',
    fault: 'गड़बड़ी',
    amount: {
      ms: 'जवाब तक मिलीसेकंड',
      'retry-seconds': 'Retry-After में सेकंड',
      megabytes: 'मेगाबाइट',
      bytes: 'काटने से पहले बाइट',
      'pause-ms': 'हिस्सों के बीच मिलीसेकंड',
    },
    range: (min, max) => `${String(min)} से ${String(max)}`,
    field: 'अनदेखा करने वाला फ़ील्ड',
    requests: 'अनुरोध',
    whom: { all: 'सभी अनुरोध', PATCH: 'सिर्फ़ अपडेट (PATCH)', GET: 'सिर्फ़ पढ़ना (GET)' },
    until: 'कब तक',
    untils: { times: 'अगले कुछ अनुरोधों के लिए', removed: 'हटाए जाने तक' },
    times: 'अनुरोधों की संख्या',
    applied: 'अनुरोध फिर भी लागू करें',
    appliedHint: 'अपडेट सहेजा जाता है। सिर्फ़ जवाब में गड़बड़ी होती है।',
    add: 'गड़बड़ी जोड़ें',
    added: (fault) => `जोड़ी गई: ${fault}।`,
    notANumber: (min, max) => `${String(min)} से ${String(max)} तक की पूर्ण संख्या डालें।`,
  },
  active: {
    title: 'चालू गड़बड़ियाँ',
    none: 'कोई नहीं। सैंडबॉक्स सामान्य रूप से जवाब देता है।',
    what,
    about: (fault) =>
      [
        whom(fault),
        'applied' in fault && fault.applied ? 'अनुरोध लागू होता है' : null,
        fault.times === undefined ? 'हटाए जाने तक' : `${amount(fault.times)} और अनुरोध`,
      ]
        .filter((part) => part !== null)
        .join(' · '),
    remove: 'हटाएँ',
    removeNamed: (fault) => `हटाएँ: ${fault}`,
    removeAll: 'सभी गड़बड़ियाँ हटाएँ',
  },
  log: {
    title: 'हाल के अनुरोध',
    lead: 'सबसे नए पहले। लाइव अपडेट होता है।',
    none: 'सैंडबॉक्स शुरू होने के बाद कोई अनुरोध नहीं आया।',
    columns: { time: 'समय', method: 'मेथड', path: 'पथ', status: 'स्टेटस', faults: 'गड़बड़ियाँ' },
    noStatus: 'जवाब नहीं',
    noFault: 'कोई नहीं',
    kind: (kind) => (isKind(kind) ? kinds[kind] : kind),
  },
  somebody: {
    title: 'किसी सहकर्मी का बदलाव सिम्युलेट करें',
    lead: 'अभियान को सीधे सैंडबॉक्स में बदलता है। रीफ़्रेश करने पर एडिटर इसे “सर्वर पर बदला” के नीचे दिखाता है।',
    campaign: 'अभियान',
    field: 'फ़ील्ड',
    value: 'नया मान',
    now: (value) => `अभी: ${value}`,
    hints: {
      text: 'null के लिए खाली छोड़ें',
      integer: 'पूर्ण संख्या; null के लिए खाली छोड़ें',
      switch: 'on या off',
      object: 'JSON ऑब्जेक्ट',
      time: 'जैसे 2027-03-02T14:00:00Z; null के लिए खाली छोड़ें',
    },
    wrong: {
      integer: 'पूर्ण संख्या डालें।',
      switch: 'on या off डालें।',
      object: 'JSON ऑब्जेक्ट डालें, जैसे {"max_attempts": 3}।',
    },
    change: 'सैंडबॉक्स में लागू करें',
    changed: (field, value) => `सैंडबॉक्स में ${field} अब ${value} है।`,
  },
};
