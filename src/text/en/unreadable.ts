import type { Unreadable } from '@domain/recipients/unreadable';

/** What a file is that cannot be imported, and how to get contacts out of it. */
export const unreadable: Readonly<Record<Unreadable, string>> = {
  empty: 'The file is empty.',
  'too-many-columns': 'The file has more than 1,000 columns.',
  'broken-header': 'The header row opens a quote but doesn’t close it. Choose another quote character, or none.',
  pdf: 'This is a PDF file. Export the contacts as CSV or Excel instead.',
  'old-excel': 'This is an old Excel file (.xls). Open it in Excel and save it as .xlsx or CSV.',
  encrypted: 'The file has a password. Save it without one.',
  'other-file': 'This is neither a CSV nor an Excel file.',
  'damaged-workbook': 'The Excel file is damaged or incomplete. Open it in Excel and save it again.',
  'not-a-workbook': 'This is an archive, but not an Excel file.',
  'too-large-inside': 'The Excel file is too large when unpacked.',
  'no-such-sheet': 'The workbook doesn’t have this sheet.',
  'too-many-rows': 'The file has more than 5,000,000 rows.',
  missing: 'The file no longer exists.',
  changed: 'The file changed after you opened it. Choose it again.',
  unreadable: 'The file can’t be read.',
  'empty-sheet': 'This sheet is empty. Choose another one.',
  'only-hidden-sheets':
    'All sheets with rows are hidden. Unhide a sheet in Excel, save the workbook, and open it again.',
  'only-hidden-rows':
    'All rows of this sheet are hidden. Unhide them or clear the filter in Excel, save the workbook, and open it again.',
  'overlong-header':
    'A column heading is longer than 32,767 characters, which is more than Excel allows. Shorten it and save the workbook again.',
  html: 'This is a web page, which some programs save with the name .xls. Open it in Excel and save it as .xlsx or CSV.',
  mhtml:
    'This is a web archive, which some programs save with the name .xls. Open it in Excel and save it as .xlsx or CSV.',
  vcard: 'These are vCard contacts (.vcf). Import them into your address book and export it as CSV.',
  calendar: 'This is a calendar (.ics). Export contacts as CSV or Excel instead.',
  email: 'This is an email. Save the list in its text or attachment as CSV or Excel.',
  ldif: 'This is an LDIF address book. Import it into your address book and export it as CSV.',
  json: 'This is a JSON file. Convert it to CSV, with one column for each value.',
  xml: 'This is an XML file. Open it in Excel and save it as .xlsx or CSV.',
  'spreadsheet-xml':
    'This is an Excel 2003 XML spreadsheet, often saved with the name .xls. Open it in Excel and save it as .xlsx or CSV.',
  xlsb: 'This is a binary Excel workbook (.xlsb). Open it in Excel and save it as .xlsx or CSV.',
  opendocument:
    'This is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Excel and save it as .xlsx or CSV.',
  iwork: 'This is a Numbers, Pages or Keynote document. In Numbers, choose File > Export To > CSV or Excel.',
  word: 'This is a text document, such as a Word file. Copy its table into a spreadsheet and save that as .xlsx or CSV.',
  powerpoint: 'This is a presentation, such as a PowerPoint file. Export the contacts as CSV or Excel instead.',
  outlook: 'This is an Outlook file (.pst or .msg). In Outlook, export the contacts as CSV.',
  'google-shortcut':
    'This is only a link to a Google document. In Google Sheets, choose File > Download > Microsoft Excel or CSV.',
  shortcut: 'This is only a shortcut to another file or page. Choose the file itself.',
  'lock-file': 'This is a temporary file that Excel creates for an open workbook (~$). Choose the workbook itself.',
  'apple-double': 'This is a helper file that macOS creates for another file (._). Choose the other file.',
  image: 'This is an image. Export the contacts as CSV or Excel instead.',
  media: 'This is an audio or video file. Choose a CSV or Excel file.',
  archive: 'This is a compressed archive. Extract it and choose the CSV or Excel file inside.',
  'csv-archive': 'This is a zip archive with tables inside. Extract it and choose one of them.',
  gzip: 'This is a compressed file (.gz). Extract it and choose the file inside.',
  database: 'This is a database file, such as SQLite or Access. Export its table of contacts as CSV.',
  'data-file': 'This is a data file from a statistics program. Export it as CSV.',
  'legacy-sheet': 'This is a spreadsheet in an old format. Open it in Excel and save it as .xlsx or CSV.',
  rtf: 'This is a rich text document (.rtf). Copy its table into a spreadsheet and save that as .xlsx or CSV.',
  program: 'This is a program, not a list of contacts. Choose a CSV or Excel file.',
};
