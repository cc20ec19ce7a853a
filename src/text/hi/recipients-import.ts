import type { ImportMode } from '@domain/recipients/audience';
import type { ColumnUse, Quote } from '@domain/recipients/import';
import type { HiddenRows } from '@domain/recipients/import-notes';
import { isolated } from '@kernel/text/isolated';
import type { recipientsImport as english, RowCount } from '../en/recipients-import';
import { amount, count } from './count';
import { encodings } from './encodings';
import { toFile } from './exports';
import { importCleaning } from './import-cleaning';
import { importNumbers } from './import-numbers';

/** What the dialog says about hidden rows before all rows are read. */
function hiddenRows({ count, isComplete }: HiddenRows, isIncluded: boolean): string {
  const rows = `${isComplete ? '' : 'कम से कम '}${amount(count)} छिपी हुई ${count === 1 ? 'पंक्ति' : 'पंक्तियाँ'}`;
  const are = count === 1 ? 'है' : 'हैं';
  return isIncluded ? `इस शीट की ${rows} शामिल ${are}।` : `इस शीट की ${rows} छोड़ी जा रही ${are}।`;
}

const rowsOf = (rows: number): string => count(rows, 'पंक्ति', 'पंक्तियाँ');
const recipientsOf = (rows: number): string => count(rows, 'प्राप्तकर्ता', 'प्राप्तकर्ता');

const delimiters: Readonly<Record<string, string>> = {
  ',': 'कॉमा',
  ';': 'सेमीकोलन',
  '\t': 'टैब',
  '|': 'खड़ी रेखा',
};

const quotes: Readonly<Record<Quote, string>> = {
  '"': 'दोहरा उद्धरण चिह्न "',
  "'": "इकहरा उद्धरण चिह्न '",
  none: 'कोई नहीं',
};

const uses: Readonly<Record<ColumnUse['use'], string>> = {
  phone: 'फ़ोन नंबर',
  metadata: 'मेटाडेटा',
  'all-metadata': 'मेटाडेटा (JSON ऑब्जेक्ट)',
  override: 'सहायक ओवरराइड',
  overrides: 'सहायक ओवरराइड (JSON ऑब्जेक्ट)',
  leave: 'छोड़ें',
};

const modes: Readonly<Record<ImportMode, { readonly label: string; readonly hint: string }>> = {
  replace: { label: 'बदलें', hint: 'मौजूदा प्राप्तकर्ता हटाकर फ़ाइल वाले प्राप्तकर्ता रखता है।' },
  append: { label: 'जोड़ें', hint: 'मौजूदा प्राप्तकर्ता रखता है और नए नंबर आखिर में जोड़ता है।' },
  update: {
    label: 'नंबर के हिसाब से अपडेट करें',
    hint: 'मेल खाने वाले नंबरों को अपडेट करता है, उनके बाकी फ़ील्ड रखता है और नए नंबर जोड़ता है।',
  },
};

/** A number that is only reckoned must not look as if it were counted. */
const about = ({ rows, isExact }: RowCount): string =>
  isExact ? rowsOf(rows) : `लगभग ${rowsOf(rows < 1000 ? rows : Number(rows.toPrecision(3)))}`;

const rowName = (line: number, isSheet: boolean): string => `${isSheet ? 'पंक्ति' : 'लाइन'} ${amount(line)}`;

/** Seconds as people say them. */
function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 90 ? `${String(seconds)} सेकंड` : `${String(Math.round(seconds / 60))} मिनट`;
}

/** From someone's spreadsheet to checked rows: the dialog of an import. */
export const recipientsImport: typeof english = {
  open: 'प्राप्तकर्ता आयात करें',
  title: 'प्राप्तकर्ता आयात करें',
  choose: {
    lead: 'CSV, TSV या Excel फ़ाइल (.xlsx) से। कुछ भी आयात होने से पहले आप हर बदलाव देख सकेंगे।',
    file: 'फ़ाइल चुनें',
    drop: 'या विंडो पर कोई फ़ाइल छोड़ें।',
    paste: 'या यहाँ सेल पेस्ट करें',
    pastePlaceholder: 'अपनी स्प्रेडशीट में हेडर पंक्ति के साथ सेल कॉपी करें और यहाँ पेस्ट करें।',
    another: 'कोई दूसरी फ़ाइल चुनें',
    reading: 'फ़ाइल पढ़ी जा रही है…',
  },
  pasted: 'पेस्ट किए गए सेल',
  notHere: 'पहले कोई ड्राफ़्ट खोलें, फिर उसमें प्राप्तकर्ता आयात करने के लिए फ़ाइल छोड़ें।',
  oneFile: 'एक बार में सिर्फ़ एक फ़ाइल आयात की जा सकती है। पहली फ़ाइल ली गई।',

  steps: { label: 'आयात के चरण', names: ['फ़ाइल', 'कॉलम और देश', 'नतीजा'] },
  back: 'कॉलम पर वापस जाएँ',

  about: (rows, columns) => `${rows === null ? '' : `${about(rows)}, `}${count(columns, 'कॉलम', 'कॉलम')}`,

  format: {
    title: 'फ़ाइल का फ़ॉर्मैट',
    hint: 'अपने-आप पहचाना गया। अगर झलक गलत लगे, तो इसे बदलें।',
    change: 'फ़ॉर्मैट बदलें',
    keep: 'फ़ॉर्मैट छिपाएँ',
    summary: (parts) =>
      [
        parts.sheet === undefined ? '' : `शीट “${isolated(parts.sheet)}”`,
        parts.delimiter ?? '',
        parts.encoding ?? '',
        parts.header === null ? 'हेडर पंक्ति नहीं' : `हेडर पंक्ति ${amount(parts.header)} में`,
      ]
        .filter(Boolean)
        .join(', '),
    encoding: 'एन्कोडिंग',
    delimiter: 'विभाजक',
    otherDelimiter: 'अन्य',
    delimiterText: 'विभाजक वर्ण',
    badDelimiter: 'अक्षर, अंक, उद्धरण चिह्न, प्लस के निशान और बैकस्लैश के अलावा 1 से 4 वर्ण डालें।',
    quote: 'उद्धरण चिह्न',
    escape: 'उद्धरण के अंदर उद्धरण चिह्न',
    escapes: { doubled: 'दोहराया गया ""', backslash: 'बैकस्लैश \\"' },
    sheet: 'शीट',
    sheetName: (name, isHidden) => (isHidden ? `${isolated(name)} (छिपी हुई)` : name),
    hiddenRows,
    includeHidden: 'छिपी हुई पंक्तियाँ शामिल करें',
    header: 'हेडर पंक्ति',
    noHeader: 'कोई नहीं: हर पंक्ति एक संपर्क है',
    headerRow: (line, cells, isSheet) =>
      `${rowName(line, isSheet)}: ${cells
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(', ')}`,
    firstRow: 'पहला संपर्क',
    rowName,
    encodings,
    question: 'कौन-सी लाइनें सही लगती हैं?',
    questionHelp:
      'फ़ाइल की एन्कोडिंग पहचानी नहीं जा सकी। जो लाइनें सही लगें उन्हें चुनें या सूची से कोई दूसरी एन्कोडिंग चुनें। तब तक कुछ भी नहीं पढ़ा जाता।',
    delimiters,
    quotes,
  },

  numbers: importNumbers,

  mapping: {
    title: 'कॉलम मिलाएँ',
    table: 'फ़ाइल की पहली पंक्तियाँ',
    line: 'लाइन',
    verdict: 'नतीजा',
    column: (name) => `${isolated(name)} का उपयोग`,
    nameOf: (column) => `मेटाडेटा में ${column} का नाम`,
    pathOf: (column) => `सहायक ओवरराइड में ${column} का पथ`,
    pathPlaceholder: 'assistant.voice',
    uses,
    hiddenColumn: 'शीट में छिपा हुआ',
    marks: {
      uncalculated: 'बिना मान का फ़ॉर्मूला',
      rounded: 'स्प्रेडशीट ने पूर्णांकित किया',
      error: 'स्प्रेडशीट में गड़बड़ी',
      overlong: 'बहुत लंबा',
    },
    noPhone: 'वह कॉलम चुनें जिसमें फ़ोन नंबर हैं।',
    tooManyPhones: 'ज़्यादा से ज़्यादा 12 कॉलम में फ़ोन नंबर हो सकते हैं।',
    order: (name) => `${isolated(name)} का क्रम`,
    place: (place) => (place === 1 ? 'सबसे पहले देखें' : `क्रम ${amount(place)} पर देखें`),
    duplicateTarget: 'कोई पिछला कॉलम इसे पूरा या आंशिक रूप से पहले ही ले चुका है।',
    badName: 'ज़्यादा से ज़्यादा 200 वर्णों का नाम डालें।',
    badPath: 'ज़्यादा से ज़्यादा 8 नामों का पथ डालें, जिनके बीच बिंदु हों।',
    country: 'डिफ़ॉल्ट देश',
    noCountry: 'कोई नहीं (देश के कोड के बिना वाले नंबर अस्वीकार करें)',
    keep: 'डुप्लिकेट नंबर',
    keepFirst: 'पहला रखें',
    keepLast: 'आखिरी रखें',
  },

  mode: { title: 'मौजूदा प्राप्तकर्ता', rowsHere: (rows) => `अभी ${rowsOf(rows)}`, ...modes },

  verdicts: {
    accepted: 'ठीक',
    repaired: (what) => `ठीक किया गया: ${what.join(', ')}`,
    rejected: (why) => `अस्वीकृत: ${why}`,
  },

  check: (rows) => (rows === null ? 'सभी पंक्तियाँ जाँचें' : `${about(rows)} जाँचें`),
  running: {
    label: 'सभी पंक्तियाँ पढ़ी जा रही हैं',
    rows: (rows) => rowsOf(rows),
    rate: (rows) => `${rowsOf(rows)} प्रति सेकंड`,
    left: (ms) => `लगभग ${duration(ms)} बाकी`,
    cancel: 'रद्द करें',
  },

  report: {
    title: 'नतीजा',
    list: 'नतीजे के हिसाब से पंक्तियाँ',
    accepted: 'स्वीकृत',
    repaired: 'अपने-आप ठीक की गईं',
    heldBack: 'रोक सूचियों में',
    heldBackHint: 'आयात किए जाते हैं, पर रोके जाते हैं: हर अपडेट और अपलोड से बाहर रहते हैं',
    duplicate: 'छोड़े गए डुप्लिकेट',
    there: 'ड्राफ़्ट में पहले से',
    rejected: 'अस्वीकृत',
    blank: 'खाली लाइनें',
    /** `lines`: those that are shown, of `count`. */
    lines: (lines, count) =>
      `${count === 1 ? 'लाइन' : 'लाइनें'} ${lines.map(amount).join(', ')}${count > lines.length ? ', …' : ''}`,
    firstLines: (lines, count) => `(${amount(count)} में से पहली ${amount(lines)})`,
    save: 'अस्वीकृत पंक्तियाँ सहेजें…',
    saveNoted: 'जाँचने वाली पंक्तियाँ सहेजें…',
    saved: (file, holdsUserId) => `अस्वीकृत पंक्तियाँ सहेजी गईं: ${toFile(file, holdsUserId)}`,
    savedNoted: (file, holdsUserId) => `जाँचने वाली पंक्तियाँ सहेजी गईं: ${toFile(file, holdsUserId)}`,
    readSummary: (counts, ms) => `${duration(ms)} में ${count(counts.rows, 'पंक्ति पढ़ी गई', 'पंक्तियाँ पढ़ी गईं')}`,
  },
  cleaning: importCleaning,
  changes: (changes, mode) => {
    const parts = [
      changes.added > 0 ? count(changes.added, 'प्राप्तकर्ता जुड़ेगा', 'प्राप्तकर्ता जुड़ेंगे') : '',
      changes.changed > 0
        ? mode === 'replace'
          ? count(changes.changed, 'प्राप्तकर्ता की जगह नया आएगा', 'प्राप्तकर्ताओं की जगह नए आएँगे')
          : count(changes.changed, 'प्राप्तकर्ता बदलेगा', 'प्राप्तकर्ता बदलेंगे')
        : '',
      changes.kept > 0 ? count(changes.kept, 'प्राप्तकर्ता बना रहेगा', 'प्राप्तकर्ता बने रहेंगे') : '',
      changes.removed > 0 ? count(changes.removed, 'प्राप्तकर्ता हटेगा', 'प्राप्तकर्ता हटेंगे') : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'कुछ भी नहीं बदलेगा।' : `ये बदलाव होंगे: ${parts.join(', ')}।`;
  },
  nothing: 'कोई भी पंक्ति आयात नहीं की जा सकती। ऊपर दिए गए कारण देखें, कॉलम या फ़ाइल बदलें और फिर से जाँचें।',
  commit: (rows) => `${recipientsOf(rows)} आयात करें`,
  commitEmpty: 'आयात करें',
  cancelled: 'आयात रद्द किया गया। आपके प्राप्तकर्ता नहीं बदले हैं।',
  done: (changes) => {
    const parts = [
      changes.added > 0 ? count(changes.added, 'जोड़ा गया', 'जोड़े गए') : '',
      changes.changed > 0 ? count(changes.changed, 'बदला गया', 'बदले गए') : '',
      changes.removed > 0 ? count(changes.removed, 'हटाया गया', 'हटाए गए') : '',
    ].filter(Boolean);
    return `आयात हो गया: ${parts.length === 0 ? 'कुछ नहीं बदला' : parts.join(', ')}`;
  },
};
