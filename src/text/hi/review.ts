import type { CommandShell } from '@domain/wire/curl-command';
import { isolated } from '@kernel/text/isolated';
import type { review as english } from '../en/review';
import { amount, count } from './count';
import { toFile } from './exports';
import { reviewChanges } from './review-changes';

const SHELL_NAMES: Readonly<Record<CommandShell, string>> = {
  posix: 'bash और zsh',
  cmd: 'Command Prompt (cmd.exe)',
  powershell: 'Windows पर PowerShell',
};

/** The right column: what changes, what is wrong, what is sent, and the push itself. */
export const review: typeof english = {
  column: 'समीक्षा और पुश',
  tabs: { review: 'समीक्षा', request: 'अनुरोध', history: 'इतिहास' },
  open: 'समीक्षा',
  openSummary: (changes, errors, warnings) =>
    [
      count(changes, 'बदलाव', 'बदलाव'),
      errors > 0 ? count(errors, 'गड़बड़ी', 'गड़बड़ियाँ') : '',
      warnings > 0 ? count(warnings, 'चेतावनी', 'चेतावनियाँ') : '',
    ]
      .filter(Boolean)
      .join(', '),
  close: 'समीक्षा बंद करें',

  checking: 'आपका पिछला बदलाव जाँचा जा रहा है…',
  changes: 'बदलाव',
  onlyThese: 'सिर्फ़ यही भेजे जाएँगे',
  noChanges: 'आप जो फ़ील्ड बदलेंगे, वे यहाँ दिखेंगे।',
  changeTexts: reviewChanges,
  goTo: (label) => `${label} पर जाएँ`,
  /** At the end of an error, and of a warning. */
  goToIt: { error: 'वहाँ जाएँ', warning: 'दिखाएँ', advice: 'दिखाएँ' },

  problems: 'समस्याएँ',
  blocking: (errors) => count(errors, 'रुकावट', 'रुकावटें'),
  noneBlocking: 'कोई रुकावट नहीं',
  noProblems: 'कोई नहीं।',
  acknowledge: 'स्वीकार करें',
  acknowledgeNamed: (warning) => `स्वीकार करें: ${warning}`,
  acknowledgedWarnings: (warnings) => count(warnings, 'स्वीकार की गई चेतावनी', 'स्वीकार की गई चेतावनियाँ'),
  showAgain: 'फिर से दिखाएँ',
  showAgainNamed: (warning) => `फिर से दिखाएँ: ${warning}`,
  copyMarkdown: 'Markdown के रूप में कॉपी करें',
  copiedMarkdown: 'समीक्षा Markdown के रूप में कॉपी की गई',
  markdown: {
    title: (title) => `${title} में बदलाव`,
    campaign: 'अभियान',
    connection: 'कनेक्शन',
    zone: 'समय इस क्षेत्र में दिखाए गए हैं',
    acknowledged: 'स्वीकार की गई चेतावनियाँ',
  },

  printed: {
    save: 'PDF के रूप में सहेजें…',
    printedAt: 'प्रिंट का समय',
    noConnection: 'कोई नहीं',
    noChanges: 'कोई फ़ील्ड नहीं बदला है।',
    before: 'पहले',
    after: 'बाद में',
    undocumented: 'API के दस्तावेज़ में नहीं',
    saved: (file, holdsUserId) => `समीक्षा सहेजी गई: ${toFile(file, holdsUserId)}`,
  },

  /** The outcome of a push that went well, and what the server confirmed. */
  confirmed: (title, fields) => (fields.length === 0 ? title : `${title}: ${fields.join(', ')}`),
  receipt: 'रसीद',
  undoPush: 'पुश पूर्ववत करें',
  discrepancies: 'सर्वर पर लागू नहीं हुए',
  sentValue: 'भेजा गया',
  answeredValue: 'जवाब',
  olderKeys: 'समय-सारणी के पुराने फ़ील्ड नाम इस्तेमाल करें',
  olderKeysHint:
    'API के दस्तावेज़ के पुराने संस्करणों में इनके नाम schedule_start_time और schedule_end_time हैं। इससे कनेक्शन के सभी ड्राफ़्ट के लिए यह सेटिंग बदल जाएगी।',
  olderKeysDone: 'अब समय-सारणी के पुराने फ़ील्ड नाम इस्तेमाल हो रहे हैं। फिर से पुश करें।',

  request: 'अनुरोध',
  exactRequest: 'ठीक ऐसा ही भेजा जाएगा',
  notYet: 'सभी समस्याएँ ठीक होने तक नहीं भेजा जाएगा',
  body: 'बॉडी',
  curl: 'cURL (क्रेडेंशियल छिपे हुए)',
  shell: 'cURL कमांड का शेल',
  shells: SHELL_NAMES,
  commandTooLong: {
    posix: 'यह कमांड ज़्यादातर सिस्टम की सीमा से लंबा है। JSON को किसी फ़ाइल में कॉपी करें और --data @file इस्तेमाल करें।',
    cmd: 'यह कमांड Command Prompt की सीमा (8,191 वर्ण) से लंबा है। PowerShell चुनें।',
    powershell: '',
  },
  bytes: (bytes) => count(bytes, 'बाइट', 'बाइट'),
  truncated: 'सिर्फ़ शुरुआत दिखाई गई है। कॉपी करने पर सब कुछ शामिल होता है।',
  copyJson: 'JSON कॉपी करें',
  copyCurl: 'cURL कॉपी करें',
  copiedJson: 'JSON कॉपी किया गया',
  copiedCurl: (shell) => `${SHELL_NAMES[shell]} के लिए cURL कॉपी किया गया`,
  nothingToSend: 'भेजने के लिए कुछ नहीं: कोई फ़ील्ड नहीं बदला है।',
  noConnection: 'अनुरोध कहाँ भेजा जाएगा, यह देखने के लिए इस ड्राफ़्ट का कनेक्शन चुनें।',

  history: 'इस अभियान के पुश',
  noHistory: 'अभी तक कुछ पुश नहीं किया गया।',
  backToList: 'सभी पुश',

  push: 'अभी पुश करें',
  pushing: 'भेजा जा रहा है…',
  ready: (changes, campaign, connection) =>
    changes === 1
      ? `${isolated(campaign)} का 1 फ़ील्ड ${isolated(connection)} पर भेजा जाएगा।`
      : `${isolated(campaign)} के ${amount(changes)} फ़ील्ड ${isolated(connection)} पर भेजे जाएँगे।`,
  offline: 'लगता है कि आप ऑफ़लाइन हैं। इसके बजाय “सिंक के लिए कतार में डालें” इस्तेमाल करें।',
  reasons: {
    notReviewed: 'आपका पिछला बदलाव जाँचा जा रहा है…',
    nothing: 'भेजने के लिए कुछ नहीं: कोई फ़ील्ड नहीं बदला है।',
    errors: (errors) =>
      errors === 1
        ? 'पुश करने के लिए 1 समस्या ठीक करें। उस पर जाने के लिए F8 दबाएँ।'
        : `पुश करने के लिए ${String(errors)} समस्याएँ ठीक करें। उन पर जाने के लिए F8 दबाएँ।`,
    noConnection: 'पहले इस ड्राफ़्ट के लिए कनेक्शन चुनें।',
    workOffline: '“ऑफ़लाइन काम करें” चालू है, इसलिए अभी कुछ भी नहीं भेजा जाता।',
    notStored: 'आपके सबसे नए बदलाव अभी सहेजे नहीं गए हैं, इसलिए कुछ भी नहीं भेजा गया।',
  },
  toSettings: 'क्रेडेंशियल डालें',
  blockedPress: (reason) => `नहीं भेजा गया। ${reason}`,
};
