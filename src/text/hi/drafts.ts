import type { RequestCampaign } from '@domain/paste/curl/command';
import { isolated } from '@kernel/text/isolated';
import type { drafts as english } from '../en/drafts';
import { commandNotes } from './command-notes';
import { amount, count } from './count';

const secretTexts = (apiKey: boolean, userId: boolean): string => {
  if (apiKey && userId) return 'API कुंजी और यूज़र ID दोनों हैं';
  if (apiKey) return 'API कुंजी है, यूज़र ID नहीं';
  return userId ? 'यूज़र ID है, API कुंजी नहीं' : 'न API कुंजी है, न यूज़र ID';
};

const describeCampaign = (campaign: RequestCampaign): string =>
  campaign.kind === 'id' ? `अभियान ${campaign.id}` : 'ऊपर डाली गई ID वाले अभियान';

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

  new: {
    title: 'नया ड्राफ़्ट',
    lead: 'ड्राफ़्ट किसी एक अभियान में किए गए आपके बदलाव इस कंप्यूटर पर तब तक रखता है, जब तक आप उन्हें पुश नहीं करते।',
    campaignId: 'अभियान ID',
    campaignIdHint:
      'जैसी Kathan में दिखती है। कई अभियानों के ड्राफ़्ट बनाने के लिए उनकी ID के बीच कॉमा लगाएँ। अगर नीचे के टेक्स्ट में ID हो, तो यह ज़रूरी नहीं है।',
    campaignText: 'अभियान का JSON या cURL (वैकल्पिक)',
    campaignTextHint:
      'अपने बदलावों की तुलना मौजूदा मानों से करने के लिए API का जवाब पेस्ट करें, या cURL कमांड पेस्ट करें, ताकि उसके मान बदलावों के रूप में आयात हों (उसकी कुंजी रखी नहीं जाती, जब तक आप उसे रखना न चुनें)। दोनों के बिना मौजूदा मान अज्ञात रहते हैं, क्योंकि API के दस्तावेज़ में अभियान पढ़ने का कोई तरीका नहीं है।',
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
  },

  command: {
    label: 'इस कमांड में मिला',
    summary: (found) =>
      `यह कमांड ${describeCampaign(found.campaign)} ${found.fields > 1 ? 'के' : 'का'} ${amount(found.fields)} फ़ील्ड बदलता है` +
      (found.baseUrl.ok ? ` (${found.baseUrl.value})` : '') +
      (found.recipients > 0 ? `, साथ में ${amount(found.recipients)} प्राप्तकर्ता` : '') +
      `। इसमें ${secretTexts(found.hasApiKey, found.hasUserId)}।`,
    notes: commandNotes,
    notesTitle: 'इस कमांड से इस्तेमाल नहीं हुआ',
    requests: (requests) => `टेक्स्ट में ${count(requests, 'अनुरोध है', 'अनुरोध हैं')}। ड्राफ़्ट किस अनुरोध के लिए है?`,
    request: (number, { method, campaign, baseUrl, fields }) =>
      `${number}. ${method} ${campaign.kind === 'id' ? campaign.id : '(अभियान ID नहीं)'}` +
      (baseUrl.ok ? `, ${baseUrl.value}` : '') +
      `, ${count(fields, 'फ़ील्ड', 'फ़ील्ड')}`,
    loose: (line) =>
      `लाइन ${line} से आगे की लाइनें विकल्प जैसी दिखती हैं, लेकिन कमांड का हिस्सा नहीं हैं: उनसे पहले की लाइन बैकस्लैश पर खत्म नहीं होती या बीच में कोई टिप्पणी है। शेल उन्हें अलग कमांड के रूप में चलाएगा।`,
    join: 'ये लाइनें जोड़ें',
    connection: 'नए ड्राफ़्ट का कनेक्शन',
    use: (name) => `${isolated(name)} का इस्तेमाल करें, जिसका यही पता है`,
    useOther: (name, baseUrl) => `इसकी जगह ${isolated(name)} का इस्तेमाल करें (${baseUrl})`,
    add: (baseUrl) => `${baseUrl} के लिए कनेक्शन जोड़ें`,
    without: 'कोई कनेक्शन नहीं',
    name: 'कनेक्शन का नाम',
    keep: (apiKey, userId, replaces) =>
      `इस कमांड की ${apiKey && userId ? 'API कुंजी और यूज़र ID' : apiKey ? 'API कुंजी' : 'यूज़र ID'} कीचेन में रखें` +
      (replaces ? ' (पहले से सहेजी गई की जगह)' : ''),
    dropped: 'इसकी कुंजी और यूज़र ID नहीं रखी जातीं, क्योंकि वे किसी दूसरे सर्वर की हैं।',
  },

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

  batch: {
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
  },
};
