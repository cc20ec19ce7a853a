import type { draftBatch as english } from '../en/draft-batch';
import { amount } from './count';

/** One action on several drafts. */
export const draftBatch: typeof english = {
  bar: 'चुने गए ड्राफ़्ट',
  selected: (drafts) => `${amount(drafts)} चुने गए`,
  isSelected: 'चुना गया',
  clear: 'चयन हटाएँ',
  actions: { push: 'पुश करें', queue: 'कतार में डालें', refresh: 'रीफ़्रेश करें', tag: 'टैग लगाएँ', discard: 'हटाएँ' },
  title: {
    push: (drafts) => `${amount(drafts)} ड्राफ़्ट पुश करें?`,
    queue: (drafts) => `${amount(drafts)} ड्राफ़्ट सिंक के लिए कतार में डालें?`,
    refresh: (drafts) => `${amount(drafts)} ड्राफ़्ट रीफ़्रेश करें?`,
    tag: (drafts) => `${amount(drafts)} ड्राफ़्ट में टैग लगाएँ`,
    discard: (drafts) => `${amount(drafts)} ड्राफ़्ट हटाएँ?`,
  },
  lead: {
    push: 'हर ड्राफ़्ट अलग से भेजा जाता है और सिर्फ़ तभी, जब उसे अकेले भी पुश किया जा सकता हो। चल रहा अभियान नहीं भेजा जाता; उसे उसके ड्राफ़्ट से पुश करें।',
    queue: 'हर ड्राफ़्ट अलग से कतार में डाला जाता है और सिर्फ़ तभी, जब उसे अकेले भी कतार में डाला जा सकता हो।',
    refresh: 'हर अभियान सर्वर से फिर पढ़ा जाता है। आपके बदलाव बने रहते हैं।',
    tag: 'चुनें कि इन ड्राफ़्ट में कौन-से टैग जोड़ने या हटाने हैं। टैग कभी नहीं भेजे जाते।',
    discard: 'आप इसे पूर्ववत कर सकते हैं और बाद में सेटिंग से ड्राफ़्ट वापस ला सकते हैं।',
  },
  confirm: {
    push: 'सभी पुश करें',
    queue: 'सभी कतार में डालें',
    refresh: 'सभी रीफ़्रेश करें',
    tag: 'सभी पर लागू करें',
    discard: 'सभी हटाएँ',
  },
  list: 'ड्राफ़्ट और नतीजे',
  working: 'जारी है…',
  waiting: 'इंतज़ार में',
  stop: 'रोकें',
  stopped: 'शुरू नहीं हुआ',
  done: 'पूरा हुआ',
  discarded: 'हटाया गया',
  tagged: 'टैग बदले गए',
};
