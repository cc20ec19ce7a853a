import type { callingHours as english } from '../en/calling-hours';
import { amount, count } from './count';

const recipients = (rows: number): string => count(rows, 'प्राप्तकर्ता', 'प्राप्तकर्ता');
const ofRecipients = (rows: number): string => count(rows, 'प्राप्तकर्ता', 'प्राप्तकर्ताओं');

/** When recipients can be called by their own clocks. */
export const callingHours: typeof english = {
  title: 'कॉल का समय',
  inside: 'उनके समय के भीतर',
  outside: 'बाहर',
  table: 'घंटे के अनुसार प्राप्तकर्ता',
  hour: 'घंटा',
  insideColumn: 'उनके समय के भीतर',
  outsideColumn: 'बाहर',
  byHour: (day, zone) => `घंटे के अनुसार प्राप्तकर्ता, ${day}, ${zone} का समय`,
  byHourOfDay: (zone) => `दिन के घंटे के अनुसार प्राप्तकर्ता, सबसे खराब दिन पर, ${zone} का समय`,
  noSchedule: 'किसे उनके समय के बाहर कॉल की जाएगी, यह देखने के लिए शुरू होने का समय सेट करें।',
  noEnd: 'खत्म होने का समय सेट नहीं है, इसलिए पहले 24 घंटे दिखाए गए हैं।',
  cut: (days) => `पहले ${amount(days)} दिन जाँचे जाते हैं।`,
  summary: (outside, total) =>
    outside === 0
      ? `${ofRecipients(total)} के लिए कॉल का कोई ज्ञात समय उनके समय के बाहर नहीं है।`
      : `${ofRecipients(total)} में से ${amount(outside)} को उनके समय के बाहर कॉल की जा सकती है।`,
  unknown: (rows) => `${ofRecipients(rows)} का स्थानीय समय पता नहीं है, जैसे टोल-फ़्री नंबरों का। उन्हें गिना नहीं जाता।`,
  attachedList: 'जुड़ी हुई सूची के प्राप्तकर्ता इस ऐप को पता नहीं हैं और उनकी जाँच नहीं होती।',
  clocksChange: (zones) => `समय-सारणी के दौरान घड़ियाँ बदलती हैं: ${zones}।`,
  all: (from, to, day) => `${day} को ${from} से ${to} तक सभी को कॉल की जा सकती है।`,
  most: (from, to, day) => `${day} को ${from} से ${to} तक 95% को कॉल की जा सकती है।`,
  noneForAll: 'अगले दिनों में ऐसा कोई समय नहीं है, जब सभी को कॉल की जा सके।',
  use: 'यह समय इस्तेमाल करें',
  useNamed: (from, to) => `यह समय इस्तेमाल करें: ${from} से ${to}`,
  used: 'समय-सारणी इस समय पर सेट की गई',
  places: 'स्थानीय समय',
  place: 'कहाँ',
  rows: 'प्राप्तकर्ता',
  atStart: 'शुरू में',
  atEnd: 'अंत में',
  zones: (zones) => count(zones, 'समय क्षेत्र', 'समय क्षेत्र'),
  nowhere: 'पता नहीं',
  showAll: (places) => `सभी ${amount(places)} जगहें दिखाएँ`,
  showRows: 'ये प्राप्तकर्ता दिखाएँ',
  known: (byNumber, byColumn, columns) =>
    byColumn === 0
      ? 'स्थानीय समय सिर्फ़ फ़ोन नंबरों से पता है। मोबाइल नंबर दूसरी जगह जा सकते हैं, इसलिए समय क्षेत्र या राज्य वाला कॉलम ज़्यादा भरोसेमंद है।'
      : `स्थानीय समय: ${recipients(byColumn)} ${columns} से, ${amount(byNumber)} फ़ोन नंबर से।`,
  column: (name) => `कॉलम “${name}”`,
  rules: {
    open: 'नियम…',
    title: 'कॉल के समय के नियम',
    description:
      'ये नियम सिर्फ़ प्राप्तकर्ताओं को चिह्नित करते हैं। ये कानूनी सलाह नहीं हैं और पूरे नहीं हैं। जिन नियमों की जाँच नहीं हुई, उनका मूल स्रोत से मिलान नहीं किया गया है।',
    noConnection: 'इस ड्राफ़्ट का कोई कनेक्शन नहीं है, इसलिए इसके नियम बदले नहीं जा सकते।',
    columns: 'समय क्षेत्र, राज्य या देश वाले कॉलम इस्तेमाल करें',
    broken: (names) => `ये नियम पढ़े नहीं जा सकते और लागू नहीं हैं: ${names}। कोई बदलाव सहेजने पर ये हट जाते हैं।`,
    usual: 'सामान्य समय, जहाँ कोई नियम पता नहीं है',
    law: 'कानून',
    guideline: 'दिशानिर्देश',
    verified: (day) => `${day} को स्रोत से मिलाया गया`,
    unverified: (day) => `जाँचा नहीं गया, ${day} की स्थिति`,
    noHolidays: 'छुट्टियों पर कोई नहीं',
    weekdays: 'सोम–शुक्र',
    saturday: 'शनि',
    sunday: 'रवि',
    daily: 'हर दिन',
    noCalls: 'कोई कॉल नहीं',
    own: (day) => `आपका अपना नियम, ${day} का`,
    changed: 'आपके बदले हुए समय के साथ',
    form: {
      add: 'नियम जोड़ें',
      changeShort: 'समय बदलें',
      change: (rule) => `समय बदलें: ${rule}`,
      resetShort: 'समय पहले जैसा करें',
      reset: (rule) => `समय पहले जैसा करें: ${rule}`,
      removeShort: 'हटाएँ',
      remove: (rule) => `हटाएँ: ${rule}`,
      save: 'नियम सहेजें',
      country: 'देश',
      region: 'राज्य या प्रांत',
      wholeCountry: 'पूरा देश',
      name: 'नाम',
      nameExample: 'कानून, दिशानिर्देश या अपना नियम',
      kind: 'प्रकार',
      source: 'स्रोत (वैकल्पिक)',
      days: { weekdays: 'सोमवार से शुक्रवार', saturday: 'शनिवार', sunday: 'रविवार' },
      hint: 'स्थानीय समय, जैसे 9–17 या 10–13, 14–20। खाली: कोई कॉल नहीं।',
      noHolidays: 'राष्ट्रीय छुट्टियों पर कोई कॉल नहीं, जहाँ तक वे पता हैं',
      issues: {
        weekdays: '9–17 जैसा समय डालें, या खाली छोड़ें।',
        saturday: '9–17 जैसा समय डालें, या खाली छोड़ें।',
        sunday: '9–17 जैसा समय डालें, या खाली छोड़ें।',
        country: 'कोई देश चुनें।',
        title: 'नाम डालें।',
        source: 'https:// से शुरू होने वाला पता डालें, या खाली छोड़ें।',
      },
    },
  },
};
