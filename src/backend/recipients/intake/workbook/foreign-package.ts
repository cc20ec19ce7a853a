import type { Unreadable } from '@domain/recipients/import';
import type { Archive } from './archive';

/**
 * The kinds of zip files that are no Excel workbooks, by what they hold. The first that fits
 * counts.
 */
const BY_NAME: readonly (readonly [RegExp, Unreadable])[] = [
  [/^xl\/workbook\.bin$/, 'xlsb'],
  [/^word\//, 'word'],
  [/^ppt\//, 'powerpoint'],
  [/^(?:.*\/)?index(?:\.zip|\/document\.iwa)$/, 'iwork'],
  [/\.iwa$|^(?:.*\/)?buildversionhistory\.plist$/, 'iwork'],
];
/** How an OpenDocument file names itself in its first entry. */
const OPEN_DOCUMENT =
  /^application\/vnd\.(?:oasis\.opendocument|sun\.xml)\.(calc|spreadsheet|text|writer|presentation|impress)?/;

/** What a zip file is that holds no Excel workbook. */
export async function foreignPackage(archive: Archive): Promise<Unreadable> {
  if (archive.has('mimetype')) {
    const kind = OPEN_DOCUMENT.exec(await beginningOf(archive, 'mimetype'));
    if (kind !== null) return DOCUMENTS[kind[1] ?? ''] ?? 'opendocument';
  }
  for (const [name, reason] of BY_NAME) if (archive.names.some((each) => name.test(each))) return reason;
  const tables = archive.names.filter((name) => !/^__macosx\/|(?:^|\/)\./.test(name));
  return tables.some((name) => /\.(?:csv|tsv|txt|xlsx|xls|vcf)$/.test(name)) ? 'csv-archive' : 'archive';
}

const DOCUMENTS: Readonly<Record<string, Unreadable>> = {
  text: 'word',
  writer: 'word',
  presentation: 'powerpoint',
  impress: 'powerpoint',
};

async function beginningOf(archive: Archive, name: string): Promise<string> {
  const steps = archive.part(name);
  const step = await steps.next();
  await steps.return(null);
  return step.done === true ? '' : Buffer.from(step.value.subarray(0, 100)).toString('latin1');
}
