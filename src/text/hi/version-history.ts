import type { ShownEdit, VersionHistoryEntry } from '@domain/draft/version-history';
import type { Edit } from '@domain/fields/edits';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import type { CountryCounts } from '@domain/recipients/audience';
import { revealed } from '@domain/text/hidden-characters';
import { showEdit } from '@domain/time/time';
import type { versionHistory as english } from '../en/version-history';
import { changeTexts } from './campaign-changes';
import { amount, count } from './count';
import { fieldTexts } from './fields';

const SERVER_VALUE = 'सर्वर का मान';

/** An edit as text; no edit means that the field has the server's value. */
function describeEdit(field: FieldName, edit: Edit | null, zone: string): string {
  if (edit === null) return SERVER_VALUE;
  switch (edit.kind) {
    case 'clear':
      return changeTexts.cleared;
    case 'recipients':
      return 'इस ड्राफ़्ट के प्राप्तकर्ता भेजे जाएँगे';
    case 'text':
      return edit.text.trim() === '' ? changeTexts.empty : `“${oneLine(edit.text)}”`;
    case 'time':
      return showEdit(edit, zone);
    case 'value':
      return typeof edit.value === 'string' && fieldRow(field).kind !== 'time'
        ? `“${oneLine(edit.value)}”`
        : changeTexts.valueText(field, edit.value, zone);
  }
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return revealed(line.length <= 120 ? line : `${line.slice(0, 119).replace(/[\uD800-\uDBFF]$/, '')}…`);
}

function editLine({ field, before, after }: ShownEdit, zone: string): string {
  return `${fieldTexts[field].label}: ${describeEdit(field, before, zone)} → ${describeEdit(field, after, zone)}`;
}

type Rows = Extract<VersionHistoryEntry, { kind: 'step' }>['rows'];

function rowLines({ added, removed, changed }: Rows): readonly string[] {
  return [
    ...(added > 0 ? [count(added, 'प्राप्तकर्ता जोड़ा गया', 'प्राप्तकर्ता जोड़े गए')] : []),
    ...(removed > 0 ? [count(removed, 'प्राप्तकर्ता हटाया गया', 'प्राप्तकर्ता हटाए गए')] : []),
    ...(changed > 0 ? [count(changed, 'प्राप्तकर्ता बदला गया', 'प्राप्तकर्ता बदले गए')] : []),
  ];
}

/** Where the numbers of an import lead: `देश के हिसाब से नंबर: जर्मनी 800, फ़्रांस 20`. */
function countryLines(countries: CountryCounts, countryName: (code: string) => string): readonly string[] {
  if (countries.length === 0) return [];
  const each = countries.map(
    ({ country, rows }) => `${country === '' ? 'अज्ञात देश' : countryName(country)} ${amount(rows)}`,
  );
  return [`देश के हिसाब से नंबर: ${each.join(', ')}`];
}

const zoneLine = (zone: string): string => `समय इस क्षेत्र में: ${zone}`;

/** The history of a draft's edits. */
export const versionHistory: typeof english = {
  title: 'संस्करण इतिहास',
  description: 'इस ड्राफ़्ट के सभी बदलाव, सबसे नए पहले। किसी संस्करण को वापस लाना भी एक बदलाव है, इसलिए आप उसे पूर्ववत कर सकते हैं।',
  list: 'बदलाव',
  loading: 'संस्करण इतिहास लोड हो रहा है…',
  empty: 'इस ड्राफ़्ट में अभी कोई बदलाव नहीं है।',
  more: 'पुराने बदलाव दिखाएँ',
  now: 'मौजूदा',
  undone: 'पूर्ववत किया गया',
  beginning: 'सबसे पुराना संस्करण',
  beginningHint: 'रखे गए सबसे पुराने बदलाव से पहले। ज़्यादा से ज़्यादा 1,000 बदलाव रखे जाते हैं।',
  restore: 'यह संस्करण वापस लाएँ',
  restoreNamed: (entry) => `यह संस्करण वापस लाएँ: ${entry}`,
  restored: 'पिछला संस्करण वापस लाया गया।',
  causes: { 'taken-back': 'वापस लाया गया', reverted: 'पहले जैसा किया गया', resolved: 'टकराव सुलझाया गया' },
  preview: 'इससे क्या बदलेगा',
  nothingChanges: 'मौजूदा संस्करण से कोई अंतर नहीं।',
  confirm: 'संस्करण वापस लाएँ',
  unknown: (fields) =>
    `ये फ़ील्ड इसके बाद पुश किए गए और सर्वर के पिछले मान पता नहीं हैं, इसलिए ये जैसे हैं वैसे ही रहेंगे: ${fields.map((field) => fieldTexts[field].label).join(', ')}`,
  rowsChange: (steps) => `प्राप्तकर्ता बदलेंगे (${count(steps, 'चरण', 'चरण')})`,
  /** What an entry did, one line for each thing. */
  lines: (entry, zone, countryName) => {
    if (entry.kind === 'pushed')
      return [`पुश किए गए: ${entry.fields.map((field) => fieldTexts[field].label).join(', ')}`];
    return [
      ...entry.edits.map((edit) => editLine(edit, zone)),
      ...(entry.zone === null ? [] : [zoneLine(entry.zone)]),
      ...rowLines(entry.rows),
      ...countryLines(entry.countries, countryName),
    ];
  },
  differences: (difference, zone) => [
    ...difference.edits.map((edit) => editLine(edit, zone)),
    ...(difference.zone === null ? [] : [zoneLine(difference.zone)]),
  ],
};
