import { MAX_SPLIT_DRAFTS, MAX_SPLIT_PARTS } from '@domain/recipients/split/split';
import { isolated } from '@kernel/text/isolated';
import type { recipientsSplit as english } from '../en/recipients-split';
import { amount, count } from './count';

const recipients = (rows: number): string => `${amount(rows)} प्राप्तकर्ता`;
const drafts = (many: number): string => count(many, 'ड्राफ़्ट', 'ड्राफ़्ट');
const files = (many: number): string => count(many, 'फ़ाइल', 'फ़ाइलें');
const userId = (isThere: boolean): string => (isThere ? '। इनमें आपकी यूज़र ID है: साझा करने से पहले टेक्स्ट की जाँच करें' : '');

/** Splitting the recipients of a draft into drafts of their own, or files. */
export const recipientsSplit: typeof english = {
  open: 'बाँटें',
  title: 'प्राप्तकर्ताओं को बाँटें',
  lead: (rows) => `${recipients(rows)} हिस्सों में बँटते हैं। कुछ भी भेजा नहीं जाता।`,
  by: 'किस आधार पर बाँटें',
  ways: {
    first: 'पहले प्राप्तकर्ता (पायलट)',
    random: 'यादृच्छिक प्राप्तकर्ता (पायलट)',
    size: 'तय आकार के हिस्से',
    country: 'देश',
    zone: 'समय क्षेत्र',
    column: 'किसी कॉलम का मान',
  },
  pilotSize: 'पायलट में प्राप्तकर्ता',
  seed: 'सीड',
  newSeed: 'नया सीड',
  seedHint: 'वही सीड फिर से उन्हीं प्राप्तकर्ताओं को चुनता है।',
  partSize: 'हर हिस्से में प्राप्तकर्ता',
  column: 'कॉलम',
  chooseColumn: 'कॉलम चुनें',
  badNumber: 'एक पूर्ण संख्या डालें।',
  parts: 'हिस्से',
  chosen: 'अलग करें',
  part: 'हिस्सा',
  rows: 'प्राप्तकर्ता',
  campaign: 'अभियान ID',
  campaignOf: (part) => `${part} के लिए अभियान ID`,
  names: {
    first: (rows) => `पहले ${amount(rows)}`,
    random: (rows) => `यादृच्छिक ${amount(rows)}`,
    rest: 'शेष',
    held: 'रोके गए',
    block: (from, to) => (from === to ? amount(from) : `${amount(from)} से ${amount(to)}`),
    noCountry: 'कोई देश नहीं',
    noNumber: 'अमान्य नंबर',
    noValue: 'कोई मान नहीं',
    noZone: 'अज्ञात समय क्षेत्र',
    zones: (zones, more) => `${zones.join(', ')}${more === 0 ? '' : ` और ${amount(more)} अन्य`}`,
  },
  heldStay: 'जो प्राप्तकर्ता रोके गए हैं, वे इसी ड्राफ़्ट में रहते हैं।',
  sum: (rows, total) =>
    `${rows.length <= 8 ? rows.map(amount).join(' + ') : `${amount(rows.length)} हिस्से`} = ${amount(total)}: पूरा। हर प्राप्तकर्ता ठीक एक हिस्से में है।`,
  across: (rows) => `${recipients(rows)} का नंबर किसी पहले हिस्से में भी है। दोनों से उस पर कॉल हो सकती है।`,
  tooMany: `इससे ${amount(MAX_SPLIT_PARTS)} से ज़्यादा हिस्से बनते हैं। बड़े हिस्से या कोई और कॉलम चुनें।`,
  tooManyDrafts: `एक बार में ज़्यादा से ज़्यादा ${amount(MAX_SPLIT_DRAFTS)} हिस्से ड्राफ़्ट बन सकते हैं।`,
  counting: 'गिनती हो रही है…',
  target: 'चुने गए हिस्से कहाँ जाएँ',
  drafts: 'ड्राफ़्ट',
  draftsHint: 'हर हिस्से के लिए एक नया ड्राफ़्ट, इस ड्राफ़्ट के बदलावों और टैग के साथ।',
  files: 'CSV फ़ाइलें',
  filesHint: 'हर हिस्से के लिए एक फ़ाइल, आपके चुने हुए फ़ोल्डर में।',
  campaigns:
    'हर ड्राफ़्ट को किसी मौजूदा अभियान की ID चाहिए। API का दस्तावेज़ यह नहीं बताता कि प्राप्तकर्ता अभियान के मौजूदा प्राप्तकर्ताओं की जगह लेते हैं या उनमें जुड़ते हैं।',
  sameCampaign: 'इनमें से कई ड्राफ़्ट की, या इस ड्राफ़्ट की भी, अभियान ID एक ही है।',
  removes: 'चुने गए हिस्से इस ड्राफ़्ट से हटाएँ',
  stays: (rows) => `${recipients(rows)} इस ड्राफ़्ट में रहते हैं।`,
  inBoth: 'चुने गए प्राप्तकर्ता तब इस ड्राफ़्ट में भी और नए ड्राफ़्ट में भी होंगे, और दोनों से उन पर कॉल हो सकती है।',
  undoHint: 'पूर्ववत करने से प्राप्तकर्ता यहाँ लौट आते हैं। नए ड्राफ़्ट और फ़ाइलें बनी रहती हैं।',
  createDrafts: (many) => (many <= 1 ? 'ड्राफ़्ट बनाएँ' : `${amount(many)} ड्राफ़्ट बनाएँ`),
  saveFiles: (many) => (many <= 1 ? 'फ़ाइल सहेजें…' : `${amount(many)} फ़ाइलें सहेजें…`),
  running: 'बाँटा जा रहा है…',
  cancelRun: 'बाँटना रद्द करें',
  cancelled: 'रद्द किया गया। कुछ भी बनाया, सहेजा या हटाया नहीं गया।',
  changed: 'प्राप्तकर्ता बदल गए हैं, या यह कि उनमें से कौन रोका जाता है। हिस्सों को फिर से जाँचें।',
  created: (many) => `${drafts(many)} बनाए गए`,
  createdAndRemoved: (many, rows) => `${drafts(many)} बनाए गए, ${recipients(rows)} इस ड्राफ़्ट से हटाए गए`,
  saved: (many, folder, holdsUserId) => `${files(many)} ${isolated(folder)} में सहेजी गईं${userId(holdsUserId)}`,
  savedAndRemoved: (many, folder, rows, holdsUserId) =>
    `${files(many)} ${isolated(folder)} में सहेजी गईं, ${recipients(rows)} इस ड्राफ़्ट से हटाए गए${userId(holdsUserId)}`,
  savedButKept: (many, folder) =>
    `${files(many)} ${isolated(folder)} में सहेजी गईं। इस बीच प्राप्तकर्ता बदल गए, इसलिए वे सब इसी ड्राफ़्ट में रहते हैं`,
  note: (title, part, rows, total) =>
    `${isolated(title)} से अलग किया गया: ${part}, ${recipients(total)} में से ${amount(rows)}`,
  noteWithSeed: (title, part, rows, total, seed) =>
    `${isolated(title)} से अलग किया गया: ${part}, ${recipients(total)} में से ${amount(rows)}, सीड ${String(seed)}`,
};
