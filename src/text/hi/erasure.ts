import type { ErasedCounts, ErasureReport } from '@domain/erasure/erasure';
import type { erasure as english } from '../en/erasure';
import { count } from './count';

const KINDS: readonly (readonly [kind: keyof ErasedCounts, one: string, many: string])[] = [
  ['drafts', 'ड्राफ़्ट', 'ड्राफ़्ट'],
  ['recipients', 'प्राप्तकर्ता', 'प्राप्तकर्ता'],
  ['edits', 'बदला गया फ़ील्ड', 'बदले गए फ़ील्ड'],
  ['serverCopies', 'अभियान की कॉपी', 'अभियानों की कॉपी'],
  ['histories', 'पूर्ववत इतिहास', 'पूर्ववत इतिहास'],
  ['receipts', 'रसीद', 'रसीदें'],
  ['receiptBodies', 'रसीद का अनुरोध और जवाब', 'रसीदों के अनुरोध और जवाब'],
  ['updates', 'आउटबॉक्स का अपडेट', 'आउटबॉक्स के अपडेट'],
  ['remembered', 'याद रखा गया आयात या अपलोड', 'याद रखे गए आयात या अपलोड'],
  ['notes', 'टैग, नोट या सहेजा गया व्यू', 'टैग, नोट या सहेजे गए व्यू'],
];

function counted(counts: ErasedCounts): readonly string[] {
  return KINDS.flatMap(([kind, one, many]) => (counts[kind] === 0 ? [] : [count(counts[kind], one, many)]));
}

function files({ rewritten, deleted, damagedFiles }: ErasureReport): readonly string[] {
  return [
    ...(rewritten.length === 0
      ? []
      : [count(rewritten.length, 'बैकअप इसके बिना फिर से लिखा गया', 'बैकअप इसके बिना फिर से लिखे गए')]),
    ...(deleted.length === 0
      ? []
      : [count(deleted.length, 'न पढ़ा जा सकने वाला बैकअप मिटाया गया', 'न पढ़े जा सकने वाले बैकअप मिटाए गए')]),
    ...(damagedFiles === 0 ? [] : [count(damagedFiles, 'क्षतिग्रस्त फ़ाइल मिटाई गई', 'क्षतिग्रस्त फ़ाइलें मिटाई गईं')]),
  ];
}

/** Deleting for good: questions, previews and the report. */
export const erasure: typeof english = {
  title: {
    draft: 'यह ड्राफ़्ट हमेशा के लिए मिटाएँ?',
    receipt: 'यह रसीद हमेशा के लिए मिटाएँ?',
    connection: 'यह कनेक्शन इसके ड्राफ़्ट और रसीदों के साथ मिटाएँ?',
    number: 'फ़ोन नंबर भूल जाएँ',
  },
  lead: {
    draft: 'ड्राफ़्ट, इसके प्राप्तकर्ता, संस्करण इतिहास, रसीदें और आउटबॉक्स में इसके अपडेट मिटाए जाते हैं।',
    receipt: 'रसीद अपने अनुरोध, जवाब और पिछले मानों के साथ मिटाई जाती है।',
    connection: 'कनेक्शन, उसकी API कुंजी और यूज़र ID, और उससे जुड़े सभी ड्राफ़्ट, रसीदें और अपडेट मिटाए जाते हैं।',
    number:
      'जिन प्राप्तकर्ताओं का यह नंबर है या जिनमें इसका ज़िक्र है, वे हर ड्राफ़्ट से हटाए जाते हैं। जिन बदलावों और अभियानों की कॉपी में इसका ज़िक्र है, वे भी हटाए जाते हैं; साथ में इन ड्राफ़्ट का पूर्ववत इतिहास और कतार में लगे अपडेट भी। रसीदों में समय और नतीजा रहता है, लेकिन अनुरोध और जवाब नहीं। रोक सूचियाँ नंबर रखती हैं, ताकि उस पर दोबारा कॉल न हो।',
  },
  deletePermanently: 'हमेशा के लिए मिटाएँ',
  deletePermanentlyOf: (draft) => `${draft} को हमेशा के लिए मिटाएँ`,
  deleteReceipt: 'रसीद मिटाएँ',
  alsoDrafts: 'इसके ड्राफ़्ट और रसीदें भी मिटाएँ…',
  forgetNumber: 'फ़ोन नंबर भूल जाएँ',
  forgetLead: 'किसी फ़ोन नंबर के बारे में इस कंप्यूटर पर सहेजा गया सब कुछ मिटाएँ, बैकअप में से भी।',
  phone: 'फ़ोन नंबर',
  phoneHint: 'देश के कोड के साथ, जैसे +1 415 555 0100',
  badPhone: 'यह पूरा फ़ोन नंबर नहीं है। + और देश के कोड से शुरू करें।',
  preview: 'दिखाएँ कि क्या मिटाया जाएगा',
  counting: 'गिना जा रहा है कि क्या मिटाया जाएगा…',
  willDelete: 'इस कंप्यूटर पर, अभी:',
  nothing: 'मौजूदा डेटा में कुछ नहीं।',
  copies: 'इन बैकअप पर असर होगा:',
  noCopies: 'किसी बैकअप पर असर नहीं होगा।',
  counted,
  files,
  unreachable:
    'इसे पूर्ववत नहीं किया जा सकता। आपकी निर्यात की हुई फ़ाइलों और सर्वर के डेटा पर असर नहीं होता: ऐप उन तक नहीं पहुँच सकता।',
  reloads: 'काम पूरा होने पर ऐप फिर से लोड होता है। अगर कोई आयात जारी है, तो वह रुक जाता है।',
  confirm: 'हमेशा के लिए मिटाएँ',
  doneTitle: 'हमेशा के लिए मिटाया गया',
  done: (report, isKeyLeft) =>
    `${[...counted(report.counts), ...files(report)].join(', ') || 'कुछ नहीं मिला'}। निर्यात की हुई फ़ाइलों और सर्वर के डेटा पर असर नहीं होता।${
      isKeyLeft ? ' कीचेन कनेक्शन की API कुंजी और यूज़र ID नहीं मिटा सकी; ऐप अपने-आप फिर कोशिश करता है।' : ''
    }`,
};
