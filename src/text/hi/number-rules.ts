import type { NumberRule } from '@domain/number-rules/number-rules';
import type { numberRules as english, outsideRule as englishOutside } from '../en/number-rules';
import { regionName } from '../shared/region-name';
import { amount, count } from './count';

const types: (typeof english)['types'] = {
  mobile: 'मोबाइल',
  fixed: 'लैंडलाइन',
  'fixed-or-mobile': 'लैंडलाइन या मोबाइल',
  'toll-free': 'टोल-फ़्री',
  premium: 'प्रीमियम दर',
  'shared-cost': 'साझा लागत',
  voip: 'इंटरनेट टेलीफ़ोनी (VoIP)',
  personal: 'व्यक्तिगत नंबर',
  uan: 'कंपनी नंबर (UAN)',
  pager: 'पेजर',
  voicemail: 'वॉइसमेल पहुँच',
  satellite: 'सैटेलाइट',
  network: 'अंतरराष्ट्रीय नेटवर्क',
  unknown: 'अज्ञात प्रकार',
};

const levels: (typeof english)['settings']['levels'] = { off: 'बंद', warn: 'चेतावनी दें', 'hold-back': 'रोकें' };
const NOWHERE = 'कोई देश नहीं';

/** Types and countries of numbers, and which of them may be called. */
export const numberRules: typeof english = {
  types,
  typeName: (names) => names.join(' या '),
  nowhere: NOWHERE,
  filterLabel: 'नंबर का प्रकार',
  anyType: 'नंबर के सभी प्रकार',
  filter: (rule, rows) => `${rule === 'country' ? 'देश' : 'प्रकार'} की अनुमति नहीं ${amount(rows)}`,
  row: (rule) => `रोका गया: ${rule === 'country' ? 'देश' : 'नंबर के प्रकार'} की अनुमति नहीं`,
  onReceipt: (rule, rows) => `${rule === 'country' ? 'देशों' : 'नंबर के प्रकारों'} की अनुमति नहीं: ${amount(rows)}`,
  report: {
    types: 'प्रकार के हिसाब से नंबर',
    type: 'प्रकार',
    held: (rule) => `${rule === 'country' ? 'देश' : 'नंबर के प्रकार'} की अनुमति नहीं`,
    heldHint: 'आयात किए जाते हैं, पर इस कनेक्शन के नियमों से रोके जाते हैं',
  },
  settings: {
    open: 'अनुमत नंबर',
    openOf: (connection) => `${connection} के अनुमत नंबर`,
    title: (connection) => `अनुमत नंबर: ${connection}`,
    description:
      'इस कनेक्शन से किन देशों और किस प्रकार के नंबरों पर कॉल की जा सकती है। रोके गए प्राप्तकर्ता अपने ड्राफ़्ट में रहते हैं, और हर अपडेट और अपलोड से बाहर रहते हैं। प्रकार बताता है कि नंबरों की श्रृंखला किसके लिए दी गई थी। यह कानूनी सलाह नहीं है।',
    broken: 'ये नियम पढ़े नहीं जा सकते, इसलिए सभी रोके गए हैं। इन्हें फिर से सेट करें।',
    levels,
    level: { country: 'दूसरे देश', type: 'दूसरे प्रकार' },
    country: 'अनुमत देश',
    addCountry: 'देश जोड़ें',
    removeCountry: (name) => `${name} हटाएँ`,
    noCountries: 'अभी किसी देश की अनुमति नहीं है।',
    nowhere: 'बिना देश के नंबर, जैसे सैटेलाइट फ़ोन',
    type: 'अनुमत प्रकार',
    save: 'सहेजें',
    saved: 'अनुमत नंबर सहेजे गए',
  },
};

/** What Problems says about numbers that a rule does not allow, after the name of the field. */
export const outsideRule: typeof englishOutside = (field, problem) => {
  const { rule, holds, total, parts, others } = problem;
  const what = rule === 'country' ? 'ऐसे देशों' : 'ऐसे प्रकारों';
  const shown = parts.map(({ of, rows }) => `${partName(rule, of)} ${amount(rows)}`);
  const more = others > 0 ? [`अन्य ${amount(others)}`] : [];
  const who = `${count(total, 'प्राप्तकर्ता', 'प्राप्तकर्ताओं')} में से ${amount(problem.count)} के नंबर ${what} के हैं जिनकी यह कनेक्शन अनुमति नहीं देता (${[...shown, ...more].join(', ')})`;
  return `${field}: ${who}।${holds ? ' ये रोके गए हैं और नहीं भेजे जाएँगे।' : ''}`;
};

function partName(rule: NumberRule, of: string): string {
  if (rule === 'country') return of === '' ? NOWHERE : regionName('hi', of);
  return Object.entries(types).find(([type]) => type === of)?.[1] ?? of;
}
