import type {
  contactSentence as englishContact,
  moreContactSentence as englishMore,
  recentContact as english,
} from '../en/recent-contact';
import { amount, count } from './count';

/** Recipients who are in other drafts, in the outbox, or were sent before. */
export const recentContact: typeof english = {
  title: 'हाल का संपर्क',
  hint: 'प्राप्तकर्ताओं की तुलना दूसरे ड्राफ़्ट, आउटबॉक्स और इस अवधि में भेजे गए अपडेट से की जाती है। यह कंप्यूटर भेजे गए अपडेट के नंबर उनकी रसीदों के साथ रखता है। बंद होने पर: कोई तुलना नहीं होती, और आगे कोई नंबर नहीं रखे जाते।',
  days: 'उन प्राप्तकर्ताओं की चेतावनी दें जो भेजे गए पिछले',
  off: 'बंद',
  dayCount: (days) => count(days, 'दिन', 'दिन'),
  filterGroup: (group, rows) => `${group === 'sent' ? 'हाल में भेजे गए' : 'दूसरे ड्राफ़्ट में'} ${amount(rows)}`,
  filter: (rows) => `कहीं और या भेजे गए ${amount(rows)}`,
  filterSource: (name, rows) => `“${name}” में ${amount(rows)}`,
  remove: (rows) => `${count(rows, 'पंक्ति', 'पंक्तियाँ')} हटाएँ`,
  ownList: 'जुड़ी हुई सूची के प्राप्तकर्ता इस ऐप को पता नहीं हैं। उनकी दूसरे ड्राफ़्ट या भेजे गए अपडेट से तुलना नहीं होती।',
  unknownLists: (campaigns) =>
    `${count(campaigns, 'और अभियान', 'और अभियान')} के लिए सर्वर की प्राप्तकर्ता सूची इस्तेमाल होती है। इस ऐप को पता नहीं कि उसमें कौन है, इसलिए उसकी तुलना नहीं होती।`,
  row: (kind, name) => {
    switch (kind) {
      case 'draft':
        return `ड्राफ़्ट “${name}” में भी`;
      case 'queued':
        return `“${name}” में कतार में`;
      case 'sent':
        return `“${name}” में भेजा गया`;
      case 'own':
        return 'इस अभियान के पहले के अपडेट में भेजा गया';
    }
  },
};

/** What Problems says about one source, after the name of the field. */
export const contactSentence: typeof englishContact = (field, { kind, name, daysAgo, ...counts }) => {
  const some = `${field}: ${share(counts)}`;
  switch (kind) {
    case 'draft':
      return `${some} ड्राफ़्ट “${name}” में भी हैं।`;
    case 'queued':
      return `${some} “${name}” के कतार में लगे अपडेट में भी हैं।`;
    case 'sent':
      return `${some} ${ago(daysAgo)} “${name}” में भेजे गए।`;
    case 'own':
      return `${some} ${ago(daysAgo)} इसी अभियान के पहले के अपडेट में भेजे गए। सर्वर उन्हें दोबारा कॉल करेगा या नहीं, यह दस्तावेज़ में नहीं है।`;
  }
};

export const moreContactSentence: typeof englishMore = (field, { sources, ...counts }) =>
  `${field}: प्राप्तकर्ता ${count(sources, 'और ड्राफ़्ट या अपडेट', 'और ड्राफ़्ट या अपडेट')} में भी हैं। कुल ${share(counts)}।`;

function share({ count: some, total }: { readonly count: number; readonly total: number }): string {
  return `${count(total, 'प्राप्तकर्ता', 'प्राप्तकर्ताओं')} में से ${amount(some)}`;
}

const ago = (days: number): string => (days === 0 ? 'एक दिन से कम पहले' : `${count(days, 'दिन', 'दिन')} पहले`);
