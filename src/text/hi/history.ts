import { isolated } from '@kernel/text/isolated';
import type { history as english } from '../en/history';
import { amount, count } from './count';
import { toFile } from './exports';

/** History: receipts of pushes, as a list and in full. */
export const history: typeof english = {
  title: 'इतिहास',
  list: 'रसीदें',
  empty: 'अभी तक कुछ पुश नहीं किया गया',
  emptyLead: 'हर पुश की रसीद यहाँ रहती है: क्या भेजा गया, क्या जवाब आया और जवाब से किस बात की पुष्टि होती है।',
  toDrafts: 'ड्राफ़्ट खोलें',
  loading: 'रसीदें लोड हो रही हैं…',
  more: 'पुरानी रसीदें दिखाएँ',
  columns: { campaign: 'अभियान', result: 'नतीजा', verified: 'पुष्टि हुई' },
  inProgress: 'जारी है',
  found: (receipts: number, most: number): string =>
    receipts >= most ? `${amount(most)} या ज़्यादा रसीदें` : count(receipts, 'रसीद', 'रसीदें'),
  noMatch: 'कोई रसीद नहीं मिली। फ़िल्टर हटाएँ या खोज बदलें।',
  filters: {
    label: 'फ़िल्टर',
    text: 'इतिहास में खोजें',
    field: 'फ़ील्ड',
    anyField: 'कोई भी फ़ील्ड',
    result: 'नतीजा',
    anyResult: 'कोई भी नतीजा',
    results: {
      verified: 'पुश हुआ',
      discrepancy: 'आंशिक रूप से लागू',
      refused: 'अस्वीकृत',
      'no-answer': 'जवाब नहीं मिला',
      unreadable: 'सत्यापित नहीं',
      interrupted: 'बीच में रुका',
      'under-way': 'जारी है',
    },
    from: 'से',
    to: 'तक',
    more: 'और फ़िल्टर',
    clear: 'फ़िल्टर हटाएँ',
  },
  select: (campaign: string, time: string): string => `तुलना के लिए चुनें: ${isolated(campaign)}, ${time}`,
  compare: {
    button: 'तुलना करें',
    hint: 'तुलना करने के लिए दो रसीदें चुनें।',
    title: 'रसीदों की तुलना',
    first: 'पहले वाली',
    second: 'बाद वाली',
    table: 'अंतर',
    sentFirst: 'पहले वाली: भेजा गया',
    sentSecond: 'बाद वाली: भेजा गया',
    responseFirst: 'पहले वाली: जवाब',
    responseSecond: 'बाद वाली: जवाब',
    nothing: '–',
    differences: (amount: number): string =>
      amount === 0 ? 'कोई अंतर नहीं।' : `${count(amount, 'फ़ील्ड', 'फ़ील्ड')} में अंतर है।`,
    everything: 'सभी फ़ील्ड दिखाएँ',
    differencesOnly: 'सिर्फ़ अंतर दिखाएँ',
  },
  /** The recipients' numbers in a receipt's request. */
  numbers: {
    title: (numbers) => `अनुरोध के नंबर (${amount(numbers)})`,
    search: 'नंबर खोजें',
    none: 'कोई नंबर मेल नहीं खाता।',
    list: 'अनुरोध के नंबर',
    cut: 'इस लंबे अनुरोध का केवल शुरुआती हिस्सा रखा गया। ये उसी के नंबर हैं।',
  },
  export: {
    menu: 'निर्यात',
    json: 'JSON के रूप में निर्यात करें',
    csv: 'CSV के रूप में निर्यात करें',
    done: (receipts: number, file: string, holdsUserId: boolean): string =>
      `${count(receipts, 'रसीद निर्यात की गई', 'रसीदें निर्यात की गईं')}: ${toFile(file, holdsUserId)}`,
  },
  duration: (ms: number): string => (ms < 1000 ? `${String(ms)} मि॰से॰` : `${(ms / 1000).toFixed(1)} से॰`),
  verifiedOf: (echoed: number, all: number): string => `${count(all, 'फ़ील्ड', 'फ़ील्ड')} में से ${String(echoed)}`,
  nothingChecked: 'कुछ नहीं',
  open: (campaign: string, time: string): string => `रसीद: ${isolated(campaign)}, ${time}`,

  receipt: 'रसीद',
  back: 'सभी रसीदें',
  at: 'भेजने का समय',
  connection: 'कनेक्शन',
  durationLabel: 'अवधि',
  fields: 'फ़ील्ड',
  columnsOfFields: { field: 'फ़ील्ड', before: 'पहले', sent: 'भेजा गया', check: 'जवाब' },
  checks: {
    echoed: 'पुष्टि हुई',
    differs: 'अलग है',
    'not-returned': 'जवाब में नहीं है',
  },
  notChecked: 'जाँचा नहीं गया',
  answered: (value: string): string => `सर्वर पर मान: ${value}`,
  inTheBody: 'नीचे बॉडी देखें',
  repeated:
    'दोहराया गया: पिछली कोशिश बिना जवाब के खत्म हुई थी, इसलिए वही मान फिर से भेजे गए। हो सकता है कि सर्वर को वे दो बार मिले हों।',
  alreadyThere: 'पहले से सहेजा हुआ: अभियान पढ़ने पर पता चला कि पिछली कोशिश सफल रही थी, इसलिए कुछ भी दोबारा नहीं भेजा गया।',
  drifted: {
    title: 'सर्वर पर बदला',
    lead: 'आपकी कॉपी बनने के बाद ये फ़ील्ड सर्वर पर बदल गए। इस पुश ने इन्हें नहीं बदला।',
    columns: { field: 'फ़ील्ड', before: 'पहले', after: 'अब' },
  },
  revert: 'पुश से पहले जैसा करें',
  revertHint: 'ऐसा ड्राफ़्ट बनता है जो पिछले मान वापस लाता है। जब तक आप उसे पुश नहीं करते, कुछ भी नहीं भेजा जाता।',
  reverted: (unknown: readonly string[], drifted: number): string =>
    [
      'यह ड्राफ़्ट पिछले मान वापस लाता है।',
      ...(unknown.length > 0 ? [`वापस नहीं लाए जा सके (पिछले मान पता नहीं): ${unknown.join(', ')}।`] : []),
      ...(drifted > 0 ? [`इसके बाद ${count(drifted, 'फ़ील्ड बदला है', 'फ़ील्ड बदले हैं')}; “सर्वर पर बदला” देखें।`] : []),
    ].join(' '),

  request: 'अनुरोध',
  response: 'जवाब',
  noResponse: 'कोई जवाब नहीं मिला।',
  headers: 'हेडर',
  requestBody: 'अनुरोध की बॉडी',
  responseBody: 'जवाब की बॉडी',
  emptyBody: 'खाली',
  bytes: (bytes: number): string => count(bytes, 'बाइट', 'बाइट'),
  copyBody: 'बॉडी कॉपी करें',
  issues: 'सर्वर से मिलीं सत्यापन गड़बड़ियाँ',
  cleared: 'null (खाली किया गया)',
};
