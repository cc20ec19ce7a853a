import { MAX_VIEWS } from '@domain/draft/saved-view';
import { MAX_NOTE_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from '@domain/draft/tags';
import { isolated } from '@kernel/text/isolated';
import type { organising as english } from '../en/organising';
import type { Message } from '../shared/message';
import { amount, count } from './count';

export const tooManyTags: Message = {
  title: `एक ड्राफ़्ट में ज़्यादा से ज़्यादा ${amount(MAX_TAGS)} टैग हो सकते हैं`,
  help: 'कुछ नहीं बदला गया। पहले इसका कोई टैग हटाएँ।',
};

export const tooManyViews: Message = {
  title: `ज़्यादा से ज़्यादा ${amount(MAX_VIEWS)} व्यू सहेजे जा सकते हैं`,
  help: 'कुछ नहीं बदला गया। जिस व्यू की अब ज़रूरत नहीं, उसे मिटाएँ, फिर यह व्यू सहेजें।',
};

/** Tags, private notes and saved views. */
export const organising: typeof english = {
  tags: {
    title: 'टैग',
    lead: 'टैग से ड्राफ़्ट आसानी से मिलते हैं। वे कभी नहीं भेजे जाते। निर्यात की गई ड्राफ़्ट फ़ाइलों में वे होते हैं।',
    none: 'टैग जोड़ें',
    listOf: (tags) => `टैग: ${tags.map(isolated).join(', ')}`,
    more: (tags) => `+${amount(tags)}`,
    find: 'टैग खोजें या जोड़ें',
    list: 'इस्तेमाल में टैग',
    add: (tag) => `“${isolated(tag)}” जोड़ें`,
    tooLong: `टैग में ज़्यादा से ज़्यादा ${amount(MAX_TAG_LENGTH)} वर्ण हो सकते हैं।`,
    noneYet: 'अभी कोई टैग नहीं है। नाम टाइप करके Enter दबाएँ।',
    noMatch: 'कोई टैग नहीं मिला। इसे जोड़ने के लिए Enter दबाएँ।',
    some: (tag, drafts) => `${isolated(tag)}, ${amount(drafts)} में से कुछ ड्राफ़्ट पर`,
    filterBy: (tag) => `सिर्फ़ ${isolated(tag)} टैग वाले ड्राफ़्ट`,
    remove: (tag) => `${isolated(tag)} का फ़िल्टर हटाएँ`,
    noDraft: 'कोई ड्राफ़्ट इन फ़िल्टर से मेल नहीं खाता।',
    done: 'हो गया',
  },

  note: {
    title: 'निजी नोट',
    lead: 'सिर्फ़ आपके लिए। यह सर्वर को कभी नहीं भेजा जाता। निर्यात की गई ड्राफ़्ट फ़ाइलों और बैकअप में यह होता है।',
    label: 'नोट',
    add: 'निजी नोट जोड़ें',
    edit: (start) => `निजी नोट: ${isolated(start)}`,
    placeholder: 'इस अभियान के बारे में जो आप याद रखना चाहते हैं',
    // Not while the page loads: the first number of this size loads the system's number formats.
    get tooLong(): string {
      return `सहेजा नहीं गया: नोट में ज़्यादा से ज़्यादा ${amount(MAX_NOTE_LENGTH)} वर्ण हो सकते हैं।`;
    },
    palette: 'निजी नोट',
  },

  views: {
    menu: 'टैग और व्यू',
    all: 'सभी ड्राफ़्ट',
    save: 'यह व्यू सहेजें…',
    saveTitle: 'यह व्यू सहेजें',
    saveLead: 'व्यू फ़िल्टर, टैग, खोज और सूची का क्रम याद रखता है।',
    name: 'व्यू का नाम',
    needName: 'नाम डालें।',
    nameTaken: 'किसी दूसरे व्यू का यही नाम है।',
    create: 'व्यू सहेजें',
    saved: (name) => `व्यू “${isolated(name)}” सहेजा गया।`,
    edit: 'टैग और व्यू बदलें…',
    palette: (name) => `व्यू दिखाएँ: ${isolated(name)}`,
    parts: (parts) => parts.join(', '),
    searchFor: (typed) => `“${isolated(typed)}”`,
  },

  edit: {
    title: 'टैग और व्यू',
    lead: 'टैग में किया गया बदलाव उस टैग वाले हर ड्राफ़्ट और व्यू पर लागू होता है।',
    tags: 'टैग',
    noTags: 'अभी किसी ड्राफ़्ट में टैग नहीं है।',
    views: 'सहेजे गए व्यू',
    noViews: 'अभी कोई व्यू सहेजा नहीं गया है।',
    tagName: (tag) => `${isolated(tag)} टैग का नाम`,
    viewName: (name) => `${isolated(name)} व्यू का नाम`,
    delete: 'मिटाएँ',
    deleteTag: (tag) => `${isolated(tag)} टैग मिटाएँ`,
    deleteView: (name) => `${isolated(name)} व्यू मिटाएँ`,
    sure: (drafts) => `इसे ${amount(drafts)} ड्राफ़्ट से हटाएँ?`,
    keep: 'रखें',
    badName: `ज़्यादा से ज़्यादा ${amount(MAX_TAG_LENGTH)} वर्णों का नाम डालें।`,
  },

  selected: {
    menu: (drafts) => count(drafts, 'चुना गया ड्राफ़्ट', 'चुने गए ड्राफ़्ट'),
    push: (drafts) => `${amount(drafts)} ड्राफ़्ट पुश करें…`,
    queue: (drafts) => `${amount(drafts)} ड्राफ़्ट सिंक के लिए कतार में डालें…`,
    refresh: (drafts) => `${amount(drafts)} ड्राफ़्ट रीफ़्रेश करें…`,
    tag: (drafts) => `${amount(drafts)} ड्राफ़्ट में टैग लगाएँ…`,
    discard: (drafts) => `${amount(drafts)} ड्राफ़्ट हटाएँ…`,
    clear: 'चयन हटाएँ',
  },
};
