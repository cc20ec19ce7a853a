import { isolated } from '@kernel/text/isolated';
import type { newDraft as english } from '../en/new-draft';
import { amount, count } from './count';

/** The form of a new draft. */
export const newDraft: typeof english = {
  title: 'नया ड्राफ़्ट',
  lead: 'ड्राफ़्ट किसी एक अभियान में किए गए आपके बदलाव इस कंप्यूटर पर तब तक रखता है, जब तक आप उन्हें पुश नहीं करते।',
  campaignId: 'अभियान ID',
  campaignIdHint:
    'जैसी Kathan में दिखती है। कई अभियानों के ड्राफ़्ट बनाने के लिए उनकी ID के बीच कॉमा लगाएँ। अगर नीचे के टेक्स्ट में ID हो, तो यह ज़रूरी नहीं है।',
  campaignText: 'अभियान का JSON या cURL (वैकल्पिक)',
  campaignTextHint:
    'API के जवाब से दिखता है कि आपके बदलाव किन मानों की जगह लेते हैं। cURL कमांड के मान बदलाव बन जाते हैं। दोनों के बिना मौजूदा मान अज्ञात रह सकते हैं।',
  create: 'ड्राफ़्ट बनाएँ',
  createMany: (drafts) => `${amount(drafts)} ड्राफ़्ट बनाएँ`,
  created: (drafts) => `${count(drafts, 'ड्राफ़्ट बनाया गया', 'ड्राफ़्ट बनाए गए')}।`,
  severalIds: (campaigns, repeated) =>
    `${amount(campaigns)} अभियान।` +
    (repeated === 0 ? '' : ` दोहराई गई ${amount(repeated)} ID का इस्तेमाल एक ही बार होता है।`),
  exists: (id) => `${id} का ड्राफ़्ट पहले से है।`,
  leftOut: (ids) => `इनके ड्राफ़्ट पहले से हैं, इसलिए ये छोड़ दिए गए: ${ids.join(', ')}।`,
  allExist: 'इन सभी अभियानों के ड्राफ़्ट पहले से हैं।',
  openExisting: 'ड्राफ़्ट खोलें',
  tooManyIds: (limit) => `एक बार में ज़्यादा से ज़्यादा ${amount(limit)} अभियान ID डालें।`,
  textForOne: 'यह टेक्स्ट सिर्फ़ एक अभियान के लिए काम आ सकता है। इसे हटाएँ या एक ही अभियान ID डालें।',
  blankInId: 'अभियान ID में स्पेस नहीं होता। कई ID के बीच कॉमा लगाएँ।',
  badPart: (part, why) => `“${isolated(part)}”: ${why}`,
  notCreated: (id, why) => `${id}: ${why}`,
  creating: 'बनाया जा रहा है…',
  needId: 'अभियान ID डालें या ऐसा टेक्स्ट पेस्ट करें जिसमें ID हो।',
  forConnection: (name) => `${isolated(name)} के लिए`,
  noConnection: 'कोई कनेक्शन नहीं। आप बाद में चुन सकते हैं।',
  at: (line, column) => `लाइन ${String(line)}, कॉलम ${String(column)}।`,
  textTooLong: 'टेक्स्ट 20,00,000 वर्णों से लंबा है। सिर्फ़ एक अभियान पेस्ट करें।',
};
