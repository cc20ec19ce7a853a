import type { conduct as english, conductSentence as englishSentence } from '../en/conduct';
import { areaName } from '../shared/area-name';
import { amount } from './count';

/** Rules that ask for consent, for what is said at the start, or for few calls. */
export const conduct: typeof english = {
  title: 'सहमति और जानकारी देना',
  description:
    'समस्याएँ इन्हें सुझाव के रूप में दिखाती हैं, और सिर्फ़ इन जगहों के प्राप्तकर्ताओं के लिए। ऐप नहीं जानता कि कॉल किसलिए है और कौन-से अपवाद लागू होते हैं।',
  automated: 'ऑटोमैटिक और AI कॉल',
  demands: {
    consent: 'पहले से सहमति',
    'written-consent': 'पहले से सहमति, विज्ञापन के लिए लिखित',
    caller: 'बताएँ कि कॉल कौन कर रहा है',
    ai: 'बताएँ कि AI बोल रहा है',
    'way-out': 'कॉल बंद कराने का तरीका दें',
  },
  cap: (calls, hours) =>
    `${hours % 24 === 0 && hours > 24 ? `${amount(hours / 24)} दिन` : `${amount(hours)} घंटे`} में ज़्यादा से ज़्यादा ${amount(calls)} कॉल`,
  area: (area) => areaName('hi', area),
  filter: (area, rows, lacking) =>
    lacking ? `${areaName('hi', area)}, सहमति के बिना` : `${areaName('hi', area)} ${amount(rows)}`,
};

/** What Problems says of a rule. */
export const conductSentence: typeof englishSentence = (problem) => {
  const { area, title, isLaw, isVerified } = problem;
  const who = `${conduct.area(area)} के ${amount(problem.count)} प्राप्तकर्ता`;
  const source = `${title}${isLaw ? '' : ', दिशानिर्देश'}${isVerified ? '' : ', जाँचा नहीं गया'}`;
  switch (problem.demand) {
    case 'consent':
    case 'written-consent': {
      const asks = `${who}: पहले से सहमति माँगी जाती है${problem.demand === 'consent' ? '' : ', विज्ञापन के लिए लिखित'} (${source})`;
      return problem.isMarked
        ? `${asks}। चिह्नित कॉलम के अनुसार इनमें से ${amount(problem.lacking)} की सहमति नहीं है।`
        : `${asks}। कोई कॉलम सहमति के रूप में चिह्नित नहीं है, इसलिए किसी की सहमति का पता नहीं है।`;
    }
    case 'caller':
      return `${who}: शुरू में बताना है कि कॉल कौन कर रहा है (${source})। शुरुआती संदेश में यह नहीं दिखता।`;
    case 'ai':
      return `${who}: लोगों को बताना है कि वे AI से बात कर रहे हैं (${source})। शुरुआती संदेश में यह नहीं दिखता।`;
    case 'way-out':
      return `${who}: कॉल बंद कराने का तरीका देना है (${source})। शुरुआती संदेश में यह नहीं दिखता।`;
    case 'cap':
      return `${who}: ${conduct.cap(problem.calls, problem.hours)} (${source})। अभियान में दोबारा कॉल की नीति है। उसकी कुंजियों का मतलब दस्तावेज़ में नहीं है, इसलिए देखें कि वह कितनी बार कॉल करती है।`;
  }
};
