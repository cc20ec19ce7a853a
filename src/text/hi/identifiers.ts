import type { IdIssue } from '@domain/identity/resource-id';
import type * as english from '../en/identifiers';

type IdKind = 'campaign' | 'list';

const NAMES: Record<IdKind, string> = { campaign: 'अभियान ID', list: 'प्राप्तकर्ता सूची ID' };

/** Why a text is not an ID, and what to enter instead. */
export function idIssueTexts(issue: IdIssue, kind: IdKind): string {
  const name = NAMES[kind];
  switch (issue) {
    case 'empty':
      return `${name} डालें।`;
    case 'too-long':
      return `${name} में ज़्यादा से ज़्यादा 200 वर्ण हो सकते हैं। सिर्फ़ ID पेस्ट करें।`;
    case 'dots':
      return `${name} में सिर्फ़ बिंदु नहीं हो सकते, क्योंकि उनसे कोई दूसरा पता बन जाएगा।`;
    case 'separator':
      return `${name} में / या \\ नहीं हो सकता। पूरा पता नहीं, सिर्फ़ ID पेस्ट करें।`;
    case 'hidden':
      return `इस टेक्स्ट में ऐसे वर्ण हैं जो दिखते नहीं, जैसे लाइन ब्रेक या शून्य-चौड़ाई स्पेस। उनके बिना ${name} डालें।`;
    case 'placeholder':
      return `यह किसी उदाहरण का प्लेसहोल्डर है। इसकी जगह ${name} डालें।`;
    case 'several':
      return `लगता है कि ये एक से ज़्यादा ${name} हैं। सिर्फ़ एक डालें।`;
    case 'api-key':
      return `यह API कुंजी लगती है, इसलिए इसे सहेजा नहीं गया। यहाँ ${name} डालें।`;
  }
}

/** Why no address is made of a stored ID. */
export const badId: typeof english.badId = {
  campaign: {
    title: 'इस ड्राफ़्ट की अभियान ID का इस्तेमाल नहीं किया जा सकता',
    help: 'कुछ भी नहीं भेजा गया: इस ID से सर्वर पर कोई दूसरा पता बन सकता है। ड्राफ़्ट का डुप्लिकेट बनाएँ और सही ID डालें।',
  },
  list: {
    title: 'इस प्राप्तकर्ता सूची ID का इस्तेमाल नहीं किया जा सकता',
    help: 'कुछ भी नहीं भेजा गया: इस ID से सर्वर पर कोई दूसरा पता बन सकता है। सिर्फ़ ID डालें, / या छिपे वर्णों के बिना।',
  },
};

export const identifiers: typeof english.identifiers = {
  issue: idIssueTexts,
  use: (id: string): string => `${id} इस्तेमाल करें`,
};
