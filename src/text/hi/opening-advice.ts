import type { openingTexts as english } from '../en/opening-advice';
import { adviceText } from '../shared/opening-advice';
import { amount, count } from './count';

/** What could be better about an opening message, and how. */
export const openingAdvice = adviceText({
  missing: {
    caller:
      'में शायद यह नहीं बताया गया कि कॉल कौन कर रहा है। कॉल करने वाले या कंपनी का नाम बताएँ, जैसे “मैं Acme से अंजलि बोल रही हूँ”।',
    ai: 'में शायद यह नहीं बताया गया कि AI बोल रहा है। शुरुआत में बताएँ: EU का AI अधिनियम (अनुच्छेद 50) चाहता है कि लोगों को यह बताया जाए।',
    'way-out': 'में शायद ऐसी कॉल रोकने का तरीका नहीं बताया गया। तरीका बताएँ, जैसे “कॉल बंद करने के लिए स्टॉप कहें”।',
  },
  hard: {
    url: ['वेब पता', 'वेब पते', 'इसे हटाएँ या वैसे लिखें, जैसे बोला जाता है'],
    email: ['ईमेल पता', 'ईमेल पते', 'इसे हटाएँ या वैसे लिखें, जैसे बोला जाता है'],
    markup: ['मार्कअप', 'मार्कअप', 'आवाज़ इसके चिह्न पढ़ सकती है; सादा टेक्स्ट लिखें'],
    amount: ['अंकों में राशि', 'अंकों में राशियाँ', 'वैसे लिखें, जैसे बोला जाता है'],
    date: ['अंकों में तारीख', 'अंकों में तारीखें', 'वैसे लिखें, जैसे बोला जाता है, महीने का नाम शब्द में'],
    emoji: ['इमोजी', 'इमोजी', 'आवाज़ इसका नाम पढ़ सकती है; इसे हटाएँ'],
    capitals: ['बड़े अक्षरों वाला हिस्सा', 'बड़े अक्षरों वाले हिस्से', 'आवाज़ इसके अक्षर अलग-अलग पढ़ सकती है; छोटे अक्षर लिखें'],
  },
  count,
  hardToSpeak: (name, what, example, remedy) =>
    `${name} में ऐसा कुछ है, जिसे बोलना मुश्किल हो सकता है (${what}): “${example}”। ${remedy}।`,
  nearColumn: (name, key, column) =>
    `${name} में “${key}” है, जो किसी प्राप्तकर्ता के पास नहीं है। क्या आपका मतलब “${column}” है?`,
});

/** Advice beside the message itself. */
export const openingTexts: typeof english = {
  brief: {
    caller: 'कॉल करने वाले का नाम नहीं',
    ai: 'AI का ज़िक्र नहीं',
    'way-out': 'कॉल रोकने का तरीका नहीं',
    url: 'वेब पता',
    email: 'ईमेल पता',
    markup: 'मार्कअप',
    amount: 'अंकों में राशि',
    date: 'अंकों में तारीख',
    emoji: 'इमोजी',
    capitals: 'बड़े अक्षर',
  },
  unknownKey: (key) => `“${key}” नाम का कॉलम नहीं`,
  useColumn: (column) => `“${column}” इस्तेमाल करें`,
  marked: (issue) => `बोलना मुश्किल हो सकता है: ${issue}`,
  blank: (rows, all, key) =>
    `${amount(all)} में से ${count(rows, 'प्राप्तकर्ता', 'प्राप्तकर्ताओं')} के पास “${key}” का मान नहीं है:`,
  blankUnknown: 'API के दस्तावेज़ में यह नहीं बताया गया कि मान न होने पर क्या बोला जाता है।',
  showRows: 'पंक्तियाँ दिखाएँ',
  showRowsNamed: (key) => `“${key}” के बिना वाली पंक्तियाँ दिखाएँ`,
};
