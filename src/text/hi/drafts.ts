import { isolated } from '@kernel/text/isolated';
import type { drafts as english } from '../en/drafts';
import { count } from './count';
import { draftBatch } from './draft-batch';
import { newDraft } from './new-draft';
import { pastedCommand } from './pasted-command';

/** The list of drafts and the ways to create one. */
export const drafts: typeof english = {
  list: 'ड्राफ़्ट',
  search: 'ड्राफ़्ट खोजें',
  searchPlaceholder: 'खोजें',
  noMatch: (typed) => `“${typed}” से मेल खाता कोई ड्राफ़्ट नहीं है।`,
  matches: (drafts) => count(drafts, 'ड्राफ़्ट मेल खाता है', 'ड्राफ़्ट मेल खाते हैं'),
  filter: 'ड्राफ़्ट दिखाएँ',
  filters: { all: 'सभी', changed: 'बदले हुए', attention: 'ध्यान दें' },
  noneIn: { all: '', changed: 'किसी ड्राफ़्ट में बदलाव नहीं है।', attention: 'ऐसा कुछ नहीं है जिस पर ध्यान देना हो।' },
  untitled: 'नाम अज्ञात',
  order: 'ड्राफ़्ट का क्रम',
  orders: { edited: 'पिछला बदलाव', name: 'नाम', state: 'स्थिति' },
  withoutConnection: 'कोई कनेक्शन नहीं',
  edited: 'बदला गया',
  pinned: 'पिन किया हुआ',

  pill: {
    noChanges: 'कोई बदलाव नहीं',
    changes: (changes) => count(changes, 'बदलाव', 'बदलाव'),
    queued: 'कतार में',
    sending: 'भेजा जा रहा है',
    waiting: 'इंतज़ार में',
    conflict: 'टकराव',
    rejected: 'अस्वीकृत',
    needsSignIn: 'साइन-इन ज़रूरी',
    pushed: 'पुश हुआ',
  },

  new: newDraft,

  command: pastedCommand,

  samples: {
    title: 'नमूना अभियान',
    lead: 'ड्राफ़्ट बनाने के लिए कोई अभियान चुनें।',
    starting: 'सैंडबॉक्स शुरू हो रहा है…',
    retry: 'फिर कोशिश करें',
    status: (status) => `स्थिति: ${status}`,
  },

  home: {
    make: 'ड्राफ़्ट बनाएँ',
    title: 'कोई ड्राफ़्ट खुला नहीं है',
    lead: 'बाईं ओर से कोई ड्राफ़्ट चुनें या नया बनाएँ।',
    emptyTitle: 'अभी कोई ड्राफ़्ट नहीं है',
    emptyLead:
      'ड्राफ़्ट में किसी एक अभियान में किए गए आपके बदलाव रहते हैं। आपका टाइप किया हर अक्षर इस कंप्यूटर पर सहेजा जाता है, ऑफ़लाइन होने पर भी।',
  },

  discarded: (title) => `“${isolated(title)}” हटाया गया।`,
  discardedAll: (drafts) => `${count(drafts, 'ड्राफ़्ट हटाया गया', 'ड्राफ़्ट हटाए गए')}।`,

  batch: draftBatch,
};
