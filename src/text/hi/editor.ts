import { isolated } from '@kernel/text/isolated';
import type { editor as english } from '../en/editor';
import { apiNotes } from './api-notes';
import { amount, count } from './count';
import { openingTexts } from './opening-advice';
import { scheduleChart } from './schedule-chart';
import { timePhraseRefused } from './time-phrases';
import { versionHistory } from './version-history';

/** The middle column: a draft's fields, its header and its schedule. */
export const editor: typeof english = {
  loading: 'ड्राफ़्ट खुल रहा है…',
  missing: 'यह ड्राफ़्ट अब इस कंप्यूटर पर नहीं है।',
  missingHint:
    'हो सकता है कि इसे हटाया गया हो। पिछली बार हटाया गया ड्राफ़्ट “ड्राफ़्ट › पिछली बार हटाया गया ड्राफ़्ट वापस लाएँ” से वापस आता है।',
  loadFailed: 'ड्राफ़्ट नहीं खोला जा सका।',
  tryAgain: 'फिर कोशिश करें',

  unnamed: 'बिना नाम का अभियान',
  noChanges: 'कोई बदलाव नहीं',
  sections: {
    name: 'सेक्शन',
    count: amount,
    problems: (problems) => count(problems, 'समस्या', 'समस्याएँ'),
    changes: (changes) => count(changes, 'बदलाव', 'बदलाव'),
    rows: (rows) => count(rows, 'प्राप्तकर्ता', 'प्राप्तकर्ता'),
  },
  apiNotes,
  id: 'अभियान ID',
  copyId: 'अभियान ID कॉपी करें',
  copiedId: 'अभियान ID कॉपी की गई',
  facts: 'इस अभियान के बारे में',
  status: 'स्थिति',
  assistant: 'सहायक',
  caller: 'कॉलर',
  channel: 'चैनल',
  list: 'सूची',
  counts: 'गिनती',
  rows: (rows) => count(rows, 'पंक्ति', 'पंक्तियाँ'),
  serverCopy: 'सर्वर की कॉपी',
  pastedCopy: 'पेस्ट की गई कॉपी',
  sampleCopy: 'नमूने की कॉपी',
  noServerCopy: 'सर्वर की कोई कॉपी नहीं है, इसलिए मौजूदा मान अज्ञात हैं। सिर्फ़ वे फ़ील्ड भेजे जाते हैं जिन्हें आप बदलते हैं।',
  lockedFact: (name) => `${name} को सिर्फ़ पढ़ा जा सकता है`,
  whyNotEditable: 'सहायक, कॉलर नंबर, चैनल और स्थिति को सिर्फ़ पढ़ा जा सकता है: अपडेट अनुरोध इन्हें नहीं बदल सकता।',
  revertAll: 'सब पहले जैसा करें',
  revertSection: 'सेक्शन पहले जैसा करें',
  foldSection: (section) => `${section} दिखाएँ या छिपाएँ`,
  revertSectionNamed: (section) => `सेक्शन “${section}” पहले जैसा करें`,
  reverted: (changes) => count(changes, 'बदलाव पहले जैसा किया गया', 'बदलाव पहले जैसे किए गए'),
  undid: (what) => `पूर्ववत किया गया: ${what}`,
  redid: (what) => `फिर से किया गया: ${what}`,
  nothingToUndo: 'पूर्ववत करने के लिए कुछ नहीं है',
  nothingToRedo: 'फिर से करने के लिए कुछ नहीं है',
  undoStopsAtPush: (time) =>
    `${time} पर हुए पुश से पहले का कुछ पूर्ववत नहीं किया जा सकता: वे बदलाव सर्वर पर हैं। पहले का कोई संस्करण वापस लाने के लिए “संस्करण इतिहास” का इस्तेमाल करें।`,
  versionHistory,
  noConnection: 'इस ड्राफ़्ट का कोई कनेक्शन नहीं है, इसलिए इसे अभी नहीं भेजा जा सकता। आप फिर भी सब कुछ बदल सकते हैं।',
  addConnection: 'सेटिंग में कनेक्शन जोड़ें',
  assignTo: (name) => `${isolated(name)} का इस्तेमाल करें`,

  notStored: 'आपके ताज़ा बदलाव अभी सहेजे नहीं गए हैं। वे यहाँ बने हुए हैं और उन्हें सहेजने की कोशिश अपने-आप दोहराई जाती है।',
  storeNow: 'अभी सहेजें',

  locked:
    'सर्वर पर इस फ़ील्ड में आपकी API कुंजी है, जो यहाँ <redacted> के रूप में दिखती है। इसे नहीं बदला जा सकता, क्योंकि बदलने पर कुंजी की जगह कुछ और आ जाएगा। Kathan में अभियान से कुंजी हटाएँ, फिर रीफ़्रेश करें।',
  leftAlone: 'अज्ञात (नहीं बदला गया)',
  emptyOnServer: 'सर्वर पर खाली',
  cleared: 'खाली किया गया',
  willBeCleared: 'खाली किया जाएगा (null)।',
  clearingHint: 'null भेजा जाता है; जवाब की जाँच होती है',
  serverMessage: (message) => `सर्वर ने कहा: ${message}`,
  serverMessageAt: (path, message) => `सर्वर ने ${path} के बारे में कहा: ${message}`,
  notApplied: (answered) => `सर्वर ने यह बदलाव लागू नहीं किया। उसने यह लौटाया: ${answered}`,

  timeZone: 'समय क्षेत्र',
  zoneNotKnown: 'इस कंप्यूटर पर अज्ञात',
  unknownZoneTitle: 'यह कंप्यूटर इस ड्राफ़्ट का समय क्षेत्र नहीं जानता',
  unknownZone: (zone) => `समय UTC में दिखाए जाते हैं। जब तक आप कोई दूसरा समय क्षेत्र नहीं चुनते, ड्राफ़्ट में ${zone} बना रहता है।`,
  useInZone: (zone) => `इस समय को ${zone} का मानें`,
  timeZoneHint: 'सिर्फ़ दिखाने और टाइप करने के लिए। समय UTC में भेजे जाते हैं',
  sentAsUtc: (zone) => `${zone} · UTC में भेजा जाता है`,
  timeRefused: timePhraseRefused,
  readAs: (time, offset) => `${time} (${offset}) के रूप में पढ़ा गया। मानने के लिए Tab दबाएँ।`,
  sentAs: (instant, offset) => `${instant} के रूप में भेजा जाता है · ${offset}`,
  onServerAs: (value, offset) => (offset === null ? `सर्वर पर ${value}` : `सर्वर पर ${value} · ${offset}`),
  pickTime: (label) => `${label} चुनें`,
  calendarOf: (label) => `${label}: कैलेंडर`,
  clock: 'दिन का समय',
  done: 'हो गया',
  previousMonth: 'पिछला महीना',
  nextMonth: 'अगला महीना',
  twice: 'घड़ियाँ पीछे किए जाने की वजह से यह समय दो बार आता है। कौन-सा?',
  earlier: (offset, instant) => `पहला, ${offset} पर: ${instant}`,
  later: (offset, instant) => `दूसरा, ${offset} पर: ${instant}`,

  picture: scheduleChart,

  speechOnServer: 'सर्वर पर',
  speechSent: (value) => `${value} के रूप में भेजा जाता है`,
  speechUnknown: 'अज्ञात',
  characters: (length) => count(length, 'वर्ण', 'वर्ण'),
  lineEnds: (kind) => `लाइनें सर्वर की तरह ${kind} पर खत्म होती हैं और वैसी ही रहती हैं`,
  format: 'फ़ॉर्मैट करें',
  cannotFormat: 'सिर्फ़ मान्य JSON को फ़ॉर्मैट किया जा सकता है।',
  placeholders: {
    inRows: (rows, all) => `${count(all, 'पंक्ति', 'पंक्तियों')} में से ${amount(rows)}`,
    unknown: (name) => `इस ड्राफ़्ट के किसी प्राप्तकर्ता के मेटाडेटा में “${isolated(name)}” नहीं है।`,
  },
  outsideHoursShort: (rows) => `${count(rows, 'प्राप्तकर्ता', 'प्राप्तकर्ता')} कॉल के समय से बाहर`,
  opening: openingTexts,
  preview: {
    title: (position, all) => `प्राप्तकर्ता ${amount(position)} (कुल ${amount(all)}) के लिए झलक`,
    withoutRecipients: 'इस झलक में प्लेसहोल्डर भरने के लिए ड्राफ़्ट में सीधे प्राप्तकर्ता जोड़ें',
    missing: (name) => `[${isolated(name)} नहीं है]`,
    previous: 'पिछला प्राप्तकर्ता',
    next: 'अगला प्राप्तकर्ता',
    plain: 'झलक',
    empty: 'यहाँ देखने के लिए शुरुआती संदेश लिखें।',
  },
  neverReturned: 'API प्राप्तकर्ता नहीं लौटाता, इसलिए मौजूदा प्राप्तकर्ता अज्ञात हैं।',
};
