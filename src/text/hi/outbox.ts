import { MAX_ATTEMPTS } from '@domain/sync/outbox';
import { isolated } from '@kernel/text/isolated';
import type { outbox as english } from '../en/outbox';
import { amount, count } from './count';
import { conflict } from './outbox-conflict';
import { footer, running } from './outbox-footer';
import { log, names, NETWORK, shortResponse } from './outbox-log';
import { blocked, blockedStatus, held, queueStatus, status } from './outbox-status';

/** The outbox: what is queued, what was sent, and conflicts. */
export const outbox: typeof english = {
  title: 'आउटबॉक्स',
  panel: 'आउटबॉक्स',
  waiting: 'इंतज़ार में',
  sent: 'भेजे गए',
  loading: 'आउटबॉक्स लोड हो रहा है…',
  emptyTitle: 'आउटबॉक्स खाली है',
  emptyLead:
    'ऑफ़लाइन होने पर भी “सिंक के लिए कतार में डालें” से ड्राफ़्ट को कतार में डालें। वह यहाँ इंतज़ार करता है और आपके ऑनलाइन आने पर अपने-आप भेज दिया जाता है।',
  back: 'सभी अपडेट',

  sendNow: 'अभी भेजें',
  cancel: 'रद्द करें',
  pause: 'कतार रोकें',
  resume: 'कतार फिर शुरू करें',
  goOnline: 'ऑनलाइन जाएँ',
  confirm: 'फिर भी भेजें',
  decide: 'सुलझाएँ',
  openDraft: 'ड्राफ़्ट खोलें',
  openReceipt: 'रसीद खोलें',
  toSettings: 'सेटिंग खोलें',
  toDrafts: 'ड्राफ़्ट खोलें',
  inOutbox: 'आउटबॉक्स में दिखाएँ',
  cancelled: (title) => `“${isolated(title)}” नहीं भेजा जाएगा। इसके बदलाव ड्राफ़्ट में हैं।`,
  workOfflineOn: '“ऑफ़लाइन काम करें” चालू है। न कुछ भेजा जाता है, न लाया जाता है।',
  workOfflineOff: '“ऑफ़लाइन काम करें” बंद है।',

  chart: {
    label: 'स्थिति के अनुसार अपडेट',
    rates: 'अनुरोध की सीमाएँ',
    sent: 'भेजे गए',
    sending: 'भेजे जा रहे हैं',
    waiting: 'इंतज़ार में',
    attention: 'ध्यान देना ज़रूरी',
  },

  facts: {
    offline: 'यह कंप्यूटर ऑफ़लाइन है। नेटवर्क वापस आने पर कतार के अपडेट अपने-आप भेज दिए जाएँगे।',
    workOffline: '“ऑफ़लाइन काम करें” चालू है। जब तक आप ऑनलाइन नहीं जाते, कुछ भी नहीं भेजा जाता।',
    paused: 'कतार रुकी हुई है। जब तक आप इसे फिर शुरू नहीं करते, कुछ भी नहीं भेजा जाता, लेकिन ड्राफ़्ट में “अभी पुश करें” अब भी काम करता है।',
    unreachable: (connection, reason, time) =>
      `${isolated(connection)} जवाब नहीं दे रहा${reason === null ? '' : ` (${NETWORK[reason]})`}। ${time} पर फिर कोशिश होगी।`,
    limited: (connection, time) => `${isolated(connection)}: अनुरोधों की सीमा पूरी हो गई। ${time} पर भेजना फिर शुरू होगा।`,
    signIn: (connection) => `${isolated(connection)} पर ध्यान देना ज़रूरी है`,
  },

  changes: (changes) => count(changes, 'बदलाव', 'बदलाव'),
  conflicts: (conflicts) => count(conflicts, 'टकराव', 'टकराव'),
  attempt: (attempt) => `कोशिश ${String(attempt)}/${String(MAX_ATTEMPTS)}`,
  since: (time) => `${time} से`,
  sentAt: (time) => `${time} पर भेजा गया`,
  shortResponse,
  waitsForCredentials: 'क्रेडेंशियल का इंतज़ार है',
  nextTryIn: (left) => `${left} फिर कोशिश होगी`,
  lastResponse: (title) => `पिछला जवाब: ${title}`,
  blocked,
  held,
  blockedStatus,
  status,
  queueStatus,
  names,

  inSeconds: (seconds) =>
    seconds < 1 ? 'अभी' : seconds < 90 ? `${String(seconds)} सेकंड में` : `${String(Math.round(seconds / 60))} मिनट में`,
  outsideShort: (outside) => `${amount(outside)} कॉल के समय के बाहर`,
  outsideHours: (outside, total) =>
    `अभी भेजने पर ${amount(total)} में से ${amount(outside)} प्राप्तकर्ताओं को उनके कॉल के समय के बाहर कॉल की जा सकती है। कब, यह देखने के लिए ड्राफ़्ट खोलें।`,
  unknown:
    'हो सकता है कि पिछली कोशिश सर्वर तक पहुँच गई हो। अगर अभियान पढ़ा जा सकता है, तो ऐप पहले यही जाँचता है। वरना वही मान दोबारा भेजे जाते हैं और रसीद में यह लिखा होता है।',
  log,
  willBeSent: 'क्या भेजा जाएगा',
  nothingWillBeSent: 'भेजने के लिए कुछ नहीं: इन विकल्पों के साथ सभी मान सर्वर पर पहले से हैं।',
  asDecided: 'झलक',
  detail: 'जानकारी',

  conflict,
  footer,
  running,
};
