import type { ConsentReason } from '@domain/consent/consent-of-row';
import type { consentSentence as english } from '../en/consent-problems';
import { amount, count } from './count';

/** What Problems says about recipients without consent, after the name of the field. */
export const consentSentence: typeof english = (field, { reason, column, isHeldBack, ...counts }) => {
  const rest = isHeldBack ? 'ये रोके जाते हैं और भेजे नहीं जाएँगे।' : 'घरेलू नियम केवल चेतावनी देता है: न हटाने पर ये भेजे जाएँगे।';
  if (reason === 'not-marked') {
    return `${field}: कोई कॉलम सहमति के रूप में चिह्नित नहीं है, इसलिए ${count(counts.total, 'प्राप्तकर्ता', 'प्राप्तकर्ताओं')} में से किसी की सहमति ज्ञात नहीं। नीचे “सहमति…” दबाएँ। ${rest}`;
  }
  const some = `${count(counts.total, 'प्राप्तकर्ता', 'प्राप्तकर्ताओं')} में से ${amount(counts.count)}`;
  return `${field}: ${some} ${clause(reason, column)}। ${rest}`;
};

function clause(reason: Exclude<ConsentReason, 'not-marked'>, column: string): string {
  switch (reason) {
    case 'no':
      return `“${column}” में कॉल के लिए मना करते हैं`;
    case 'blank':
      return `का “${column}” में कोई मान नहीं है`;
    case 'unknown':
      return `का “${column}” में ऐसा मान है जिसका अर्थ तय नहीं: प्राप्तकर्ताओं के नीचे “सहमति…” दबाकर उसे तय करें`;
    case 'bad-date':
      return `का “${column}” में सहमति का दिन पढ़ा नहीं जा सकता, दो दिन हो सकता है, या भविष्य में है`;
    case 'no-date':
      return `का सहमति का दिन नहीं है, जो घरेलू नियम माँगता है`;
    case 'old':
      return `ने घरेलू नियम की अनुमति से पहले सहमति दी थी`;
    case 'no-source':
      return `की सहमति का स्रोत नहीं है, जो घरेलू नियम माँगता है`;
  }
}
