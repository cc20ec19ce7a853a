import { MAX_DRAGGED_DRAFTS, MAX_DRAGGED_ROWS } from '@contract/limits';
import { MAX_JSON_DEPTH, MAX_JSON_ENTRIES, MAX_JSON_TEXT } from '@kernel/json/json-bound';
import { isolated } from '@kernel/text/isolated';
import type * as english from '../en/draft-files';
import { amount, count } from './count';
import { toFile } from './exports';

/**
 * Why a draft file was not imported or not written; `where` is a position in the file, or empty.
 */
export const draftFileErrors: typeof english.draftFileErrors = {
  'not-json': (where) => ({
    title: `फ़ाइल में पूरा JSON नहीं है${where}`,
    help: 'कुछ आयात नहीं किया गया। हो सकता है कि फ़ाइल बीच में कट गई हो या उसे हाथ से बदला गया हो। ड्राफ़्ट फिर से निर्यात करें।',
  }),
  'not-a-draft': () => ({
    title: 'यह Campaign Desk का ड्राफ़्ट नहीं है',
    help: 'कुछ आयात नहीं किया गया। “ड्राफ़्ट निर्यात करें” से बनी फ़ाइल चुनें।',
  }),
  newer: () => ({
    title: 'यह फ़ाइल Campaign Desk के नए संस्करण ने लिखी है',
    help: 'कुछ आयात नहीं किया गया। इसे खोलने के लिए वह संस्करण इंस्टॉल करें।',
  }),
  'wrong-part': (where) => ({
    title: `फ़ाइल मान्य नहीं है${where}`,
    help: 'कुछ आयात नहीं किया गया। ड्राफ़्ट फिर से निर्यात करें या उस हिस्से को ठीक करें। फ़ॉर्मैट docs/campaign-draft.md में बताया गया है।',
  }),
  'too-much': (where) => ({
    title: `फ़ाइल का एक मान सहेजने के लिए बहुत बड़ा है${where}`,
    help: `कुछ आयात नहीं किया गया। किसी मान में ${amount(MAX_JSON_ENTRIES)} कुंजियाँ और सूची के आइटम, ${amount(MAX_JSON_DEPTH)} स्तर और ${amount(MAX_JSON_TEXT)} वर्णों के टेक्स्ट हो सकते हैं।`,
  }),
  'too-large': () => ({
    title: 'फ़ाइल बहुत बड़ी है',
    help: 'कुछ आयात नहीं किया गया। ड्राफ़्ट फ़ाइलें 64 MB तक की हो सकती हैं। खींचकर छोड़ी गई फ़ाइलों में 35 लाख तक वर्ण हो सकते हैं; इससे बड़ी फ़ाइलों के लिए “ड्राफ़्ट आयात करें” का इस्तेमाल करें।',
  }),
  unreadable: () => ({
    title: 'फ़ाइल नहीं पढ़ी जा सकती',
    help: 'कुछ आयात नहीं किया गया। जाँच लें कि वह अब भी मौजूद है और आपका खाता उसे पढ़ सकता है।',
  }),
  'not-written': () => ({
    title: 'फ़ाइल नहीं लिखी जा सकी',
    help: 'पीछे कोई फ़ाइल नहीं छूटी है। कोई दूसरा फ़ोल्डर चुनें या डिस्क की खाली जगह और अपनी अनुमतियाँ जाँचें।',
  }),
  'holds-secret': () => ({
    title: 'ड्राफ़्ट में एक ऐसी API कुंजी या पासवर्ड है, जो इस कंप्यूटर पर सहेजा गया है',
    help: 'कोई फ़ाइल नहीं लिखी गई। उसे ड्राफ़्ट के टेक्स्ट से हटाएँ, फिर ड्राफ़्ट दोबारा निर्यात करें।',
  }),
  'repeated-key': (where) => ({
    title: `फ़ाइल में एक कुंजी एक से ज़्यादा बार है${where}`,
    help: 'कुछ आयात नहीं किया गया। सही मान वाली कुंजी रखें, बाकी हटाएँ, फिर फ़ाइल दोबारा आयात करें।',
  }),
  'drag-too-large': () => ({
    title: 'ये ड्राफ़्ट खींचने के लिए बहुत ज़्यादा हैं या इनमें बहुत ज़्यादा प्राप्तकर्ता हैं',
    help: `कोई फ़ाइल नहीं लिखी गई। कुल ${amount(MAX_DRAGGED_ROWS)} प्राप्तकर्ताओं वाले ${amount(MAX_DRAGGED_DRAFTS)} तक ड्राफ़्ट खींचे जा सकते हैं। “ड्राफ़्ट निर्यात करें” का इस्तेमाल करें।`,
  }),
  'drag-encrypted': () => ({
    title: 'सहेजा गया डेटा एन्क्रिप्ट किया हुआ है, इसलिए ड्राफ़्ट फ़ाइलों के रूप में नहीं खींचे जाते',
    help: 'कोई फ़ाइल नहीं लिखी गई, क्योंकि वह कुछ समय तक डेटा फ़ोल्डर में पढ़ी जा सकती। “ड्राफ़्ट निर्यात करें” का इस्तेमाल करें।',
  }),
};

/** Drafts as files, and copies of drafts. */
export const draftFiles: typeof english.draftFiles = {
  more: 'और कार्रवाइयाँ',
  exportRaw: 'मूल डेटा निर्यात करें…',
  discard: 'ड्राफ़्ट हटाएँ',
  exported: (file, holdsUserId) => `निर्यात किया गया: ${toFile(file, holdsUserId)}`,
  dragged: (files) => `${amount(files)} फ़ाइलें खींची गईं। जो आप छोड़ेंगे, उसमें एक यूज़र आईडी है।`,
  imported: (drafts, title) =>
    drafts === 1 ? `“${isolated(title)}” आयात किया गया` : `${amount(drafts)} ड्राफ़्ट आयात किए गए`,
  notImported: (file, why) => `${isolated(file)}: ${why}`,
  drop: 'ड्राफ़्ट या प्राप्तकर्ता आयात करने के लिए यहाँ छोड़ें',
  dropHint: 'ड्राफ़्ट फ़ाइलें (.campaigndraft) ड्राफ़्ट बनती हैं। CSV, TSV और Excel फ़ाइलें खुले हुए ड्राफ़्ट के प्राप्तकर्ता बनती हैं।',
  notDrafts:
    'यहाँ सिर्फ़ ड्राफ़्ट फ़ाइलें (.campaigndraft) और संपर्क फ़ाइलें (CSV, TSV, Excel) छोड़ी जा सकती हैं। कुछ आयात नहीं किया गया।',
  noticeTitle: 'एक फ़ाइल आयात नहीं की गई',
  leftOutTitle: (files) => count(files, 'फ़ाइल नहीं खोली गई', 'फ़ाइलें नहीं खोली गईं'),
  leftOut: 'एक साथ बहुत ज़्यादा फ़ाइलें खोली गईं। बाकी फ़ाइलें छोटे समूहों में खोलें।',
  duplicate: {
    title: 'ड्राफ़्ट का डुप्लिकेट बनाएँ',
    lead: 'सभी बदलाव और प्राप्तकर्ता कॉपी किए जाते हैं। सर्वर के मान सिर्फ़ तभी कॉपी किए जाते हैं, जब अभियान ID वही हो।',
    campaignId: 'अभियान ID',
    connection: 'कनेक्शन',
    none: 'कोई कनेक्शन नहीं',
    create: 'डुप्लिकेट बनाएँ',
  },
};
