import type { AudienceFilter, AudienceRow } from '@domain/recipients/audience';
import type { recipientsTable as english } from '../en/recipients-table';
import { amount, count } from './count';
import { toFile } from './exports';
import { recipientsClipboard, rowsOf } from './recipients-clipboard';

const problems: Readonly<Record<AudienceRow['problems'][number], string>> = {
  'bad-number': 'मान्य नंबर नहीं है',
  repeated: 'डुप्लिकेट नंबर',
  'bad-metadata': 'मेटाडेटा JSON ऑब्जेक्ट नहीं है',
  'bad-overrides': 'ओवरराइड JSON ऑब्जेक्ट नहीं हैं',
};

const problemFilters: Readonly<Record<NonNullable<AudienceFilter['problem']>, string>> = {
  any: 'कोई भी समस्या',
  'bad-number': 'मान्य नंबर नहीं है',
  repeated: 'डुप्लिकेट नंबर',
  'bad-json': 'JSON ऑब्जेक्ट नहीं है',
};

/** The table of recipients, its search and what is known about all rows. */
export const recipientsTable: typeof english = {
  label: 'सीधे जोड़े गए प्राप्तकर्ता',
  hint: 'तीर कुंजियों से आगे-पीछे जाएँ, Enter से संपादित करें, Space से चुनें, Ctrl A से सब चुनें, Ctrl C से कॉपी करें, Ctrl V से सेल पेस्ट करें, Delete से हटाएँ।',
  asTable: 'तालिका के रूप में दिखाएँ',
  openWide: 'पूरी चौड़ाई में खोलें',
  wideTitle: 'प्राप्तकर्ता',
  leaveWide: 'ड्राफ़्ट पर वापस जाएँ',
  asRows: 'एक-एक पंक्ति दिखाएँ',
  columns: {
    position: 'क्र॰',
    phone: 'फ़ोन नंबर',
    overrides: 'ओवरराइड',
    problems: 'समस्याएँ',
  },
  problems,
  loading: 'लोड हो रहा है…',
  unreadable: 'JSON ऑब्जेक्ट नहीं है',
  editCell: (column, row) => `${column}, पंक्ति ${amount(row)}`,
  openRow: (row) => `पंक्ति ${amount(row)} खोलें`,

  search: {
    label: 'प्राप्तकर्ता खोजें',
    text: 'नंबर और मेटाडेटा में खोजें',
    problem: 'समस्या',
    anyRow: 'समस्या हो या न हो',
    problems: problemFilters,
    country: 'देश',
    anyCountry: 'सभी देश',
    variable: 'वैरिएबल',
    anyVariable: 'सभी वैरिएबल',
    has: (key) => `${key} है`,
    lacks: (key) => `${key} नहीं है`,
    clear: 'फ़िल्टर हटाएँ',
    found: (matching, total) =>
      matching === total ? `सभी ${rowsOf(total)}` : `${count(total, 'पंक्ति', 'पंक्तियों')} में से ${amount(matching)}`,
    none: 'कोई नतीजा नहीं। सभी पंक्तियाँ देखने के लिए फ़िल्टर हटाएँ।',
  },

  selection: {
    selected: (rows) => count(rows, 'पंक्ति चुनी गई', 'पंक्तियाँ चुनी गईं'),
    all: (rows) => (rows === 1 ? '1 पंक्ति चुनी गई' : `सभी ${rowsOf(rows)} चुनी गईं`),
    selectAll: (rows) => `सभी ${count(rows, 'नतीजा', 'नतीजे')} चुनें`,
    clear: 'कुछ न चुनें',
    remove: 'चुनी हुई पंक्तियाँ मिटाएँ',
    tooMany: (most) => `एक-एक करके ज़्यादा से ज़्यादा ${amount(most)} पंक्तियाँ चुनी जा सकती हैं। इसके बजाय सभी नतीजे चुनें (Ctrl A)।`,
  },
  clipboard: recipientsClipboard,
  filter: {
    label: 'फ़िल्टर',
    all: (rows) => `सभी ${amount(rows)}`,
    outsideHours: (rows) => `समय के बाहर ${amount(rows)}`,
    outsideRule: (title, rows) => `${title === '' ? 'सामान्य समय' : title} ${amount(rows)}`,
    problems: (rows) => `समस्याएँ ${amount(rows)}`,
  },
  removed: (rows) => (rows === 1 ? 'प्राप्तकर्ता हटाया गया' : `${amount(rows)} प्राप्तकर्ता हटाए गए`),
  movedOn: 'तालिका बदल गई है। उसे देख लें, फिर दोबारा मिटाएँ।',

  row: {
    title: (row) => `पंक्ति ${amount(row)}`,
    previous: 'पिछली पंक्ति',
    next: 'अगली पंक्ति',
    heard: 'इस पंक्ति के लिए शुरुआती संदेश',
    remove: 'पंक्ति हटाएँ',
    done: 'हो गया',
  },
  hears: (row) => `पंक्ति ${amount(row)} की झलक`,

  overview: {
    title: 'सारांश',
    coverage: 'कवरेज',
    placeholder: 'शुरुआती संदेश में',
    covered: (have, total) => `${amount(total)} में से ${amount(have)}`,
    lacking: (key, rows) => `${amount(rows)} में नहीं: बिना ${key} वाली ${rows === 1 ? 'पंक्ति' : 'पंक्तियाँ'} दिखाएँ`,
    lackingShort: (rows) => `${amount(rows)} में नहीं`,
    noKeys: 'किसी भी पंक्ति में मेटाडेटा नहीं है और शुरुआती संदेश में कोई प्लेसहोल्डर नहीं है।',
    countries: 'देश के हिसाब से',
    noCountries: 'किसी भी पंक्ति में मान्य नंबर नहीं है।',
    numbers: 'फ़ोन नंबर',
    valid: 'मान्य',
    notValid: 'अमान्य',
    nowhere: 'अज्ञात देश',
    otherCountries: (countries) => `${amount(countries)} और देश`,
    countryRows: (rows, share) => `${amount(rows)} (${share})`,
    showCountry: (country, rows) => `${country} की ${rowsOf(rows)} दिखाएँ`,
  },

  export: {
    csv: 'CSV निर्यात करें',
    json: 'JSON निर्यात करें',
    callable: 'रोके गए छोड़कर CSV निर्यात करें',
    /** `done`: what was exported. */
    leftOut: (heldBack, done) =>
      `${done}। ${heldBack === 0 ? 'कोई नहीं रोका गया।' : `${count(heldBack, 'पंक्ति रोकी गई', 'पंक्तियाँ रोकी गईं')}, इसमें नहीं।`}`,
    done: (file, rows, holdsUserId) =>
      `${count(rows, 'पंक्ति निर्यात की गई', 'पंक्तियाँ निर्यात की गईं')}: ${toFile(file, holdsUserId)}`,
  },
};
