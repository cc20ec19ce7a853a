import type { OpenQuestion } from '@domain/recipients/number-readings';
import type { importNumbers as english } from '../en/import-numbers';
import { amount } from './count';

const numbersOf = (count: number): string => `${amount(count)} नंबर`;
const isOrAre = (count: number): string => (count === 1 ? 'है' : 'हैं');

/** Questions and proposals about phone numbers in the import dialog. */
export const importNumbers: typeof english = {
  title: 'फ़ोन नंबर',
  from: (rows: number, complete: boolean): string =>
    `${complete ? 'सभी' : 'पहली'} ${amount(rows)} ${rows === 1 ? 'पंक्ति' : 'पंक्तियाँ'}`,

  /** Numbers without a country code while no country is chosen. */
  needsCountry: (count: number): string =>
    count === 1
      ? '1 नंबर में देश का कोड नहीं है और उसे अभी आयात नहीं किया जा सकता। उसका देश चुनें।'
      : `${amount(count)} नंबरों में देश का कोड नहीं है और उन्हें अभी आयात नहीं किया जा सकता। उनका देश चुनें।`,
  fits: (valid: number, of: number, country: string): string =>
    `देश के कोड के बिना वाले ${amount(of)} ${of === 1 ? 'नंबर' : 'नंबरों'} में से ${amount(valid)} ${country} में मान्य ${isOrAre(valid)}।`,
  noFit: (country: string): string => `देश के कोड के बिना वाले ज़्यादातर नंबर ${country} में मान्य नहीं हैं।`,
  countries: 'सुझाए गए देश',
  useCountry: (country: string): string => `${country} चुनें`,
  valid: (valid: number, of: number): string => `${amount(of)} में से ${amount(valid)} मान्य`,
  suggested: 'सुझाया गया',
  putPlus: 'प्लस का निशान जोड़ें',
  plusIsPut: 'देश के कोड के बिना वाले नंबरों में प्लस का निशान जोड़ा जाएगा।',
  undoPlus: 'प्लस का निशान न जोड़ें',

  question: (question: OpenQuestion, count: number, column: string): string =>
    question === 'missingPlus'
      ? `${column} में ${numbersOf(count)} तभी मान्य ${isOrAre(count)} जब आगे प्लस का निशान हो`
      : `${column} में ${numbersOf(count)} दो तरह से ${count === 1 ? 'पढ़ा जा सकता है' : 'पढ़े जा सकते हैं'}`,
  mustChoose: 'आयात करने से पहले जवाब चुनें। अभी कुछ भी आयात नहीं किया गया है।',
  decided: (count: number, column: string, country: string): string =>
    count === 1
      ? `${column} में 1 नंबर दो तरह से पढ़ा जा सकता है। बाकी कॉलम से पता चलता है कि वह ${country} का है।`
      : `${column} में ${numbersOf(count)} दो तरह से पढ़े जा सकते हैं। बाकी कॉलम से पता चलता है कि वे ${country} के हैं।`,
  asDomestic: (country: string, example: string): string => `${country} के नंबर, जैसे ${example}`,
  asInternational: (example: string): string => `प्लस का निशान जोड़कर, जैसे ${example}`,
  leaveOut: 'इन्हें छोड़ दें',
  readAs: (cell: string, domestic: string | null, international: string | null): string =>
    `${cell} का मतलब: ${[domestic, international].filter((each) => each !== null).join(' या ')}`,

  several: 'जब एक सेल में कई नंबर हों',
  severalFirst: 'पहला मान्य नंबर लें',
  severalEach: 'हर नंबर के लिए पंक्ति बनाएँ',

  remembered: {
    title: 'आपने पहले भी इन शीर्षकों वाली फ़ाइल आयात की है',
    counts: (accepted: number, of: number): string =>
      of === 1
        ? `उन सेटिंग के साथ पहली 1 पंक्ति में से ${amount(accepted)} स्वीकार की जाएगी।`
        : `उन सेटिंग के साथ पहली ${amount(of)} पंक्तियों में से ${amount(accepted)} स्वीकार की जाएँगी।`,
    phones: (columns: readonly string[]): string => `फ़ोन नंबर इन कॉलम से: ${columns.join(', फिर ')}।`,
    country: (country: string): string => `डिफ़ॉल्ट देश: ${country}।`,
    renamed: (names: readonly string[]): string => `मेटाडेटा: ${names.join(', ')}।`,
    use: 'ये सेटिंग इस्तेमाल करें',
    dismiss: 'अनदेखा करें',
  },

  destinations: {
    title: 'देश के हिसाब से नंबर',
    country: 'देश',
    numbers: 'नंबर',
    none: 'कोई देश नहीं (जैसे सैटेलाइट फ़ोन)',
  },
};
