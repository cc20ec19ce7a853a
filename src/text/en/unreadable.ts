import type { Unreadable } from '@domain/recipients/unreadable';

/** What a file is that cannot be imported, and how to get contacts out of it. */
export const unreadable: Readonly<Record<Unreadable, string>> = {
  empty: 'The file is empty.',
  'too-many-columns': 'The file has more than 1,000 columns.',
  'broken-header': 'The header row opens a quote that it does not close. Choose another quote, or none.',
  pdf: 'This is a PDF file. Export the contacts as CSV or Excel instead.',
  'old-excel': 'This is an old Excel file (.xls). Open it in Excel and save it as .xlsx or CSV.',
  encrypted: 'The file has a password. Save it without one.',
  'other-file': 'This is neither CSV nor an Excel file.',
  'damaged-workbook': 'The Excel file is damaged or not complete. Open it in Excel and save it again.',
  'not-a-workbook': 'This is an archive, but not an Excel file.',
  'too-large-inside': 'The Excel file unpacks to far more than a sheet of contacts holds.',
  'no-such-sheet': 'The workbook does not have this sheet.',
  'too-many-rows': 'The file has more than 5,000,000 rows.',
  missing: 'The file is no longer there.',
  changed: 'The file has changed since it was opened here. Open it again.',
  unreadable: 'The file cannot be read.',
  'empty-sheet': 'This sheet is empty. Choose another one.',
  'only-hidden-sheets':
    'All sheets with rows are hidden. Unhide the sheet that you want in Excel, save the workbook, and open it again.',
  'only-hidden-rows':
    'All rows of this sheet are hidden. Unhide them or clear the filter in Excel, save the workbook, and open it again.',
  'overlong-header':
    'A heading of this sheet is longer than 32,767 characters, which is more than Excel allows. Correct it and save the workbook again.',
  html: 'This is a web page, which some programs save with the name .xls. Open it in Excel and save it as .xlsx or CSV.',
  mhtml:
    'This is a web archive, which some programs save with the name .xls. Open it in Excel and save it as .xlsx or CSV.',
  vcard: 'These are vCard contacts (.vcf). Import them into your address book and export it as CSV.',
  calendar: 'This is a calendar (.ics). Export contacts as CSV or Excel instead.',
  email: 'This is an email. Save the list that it contains or has attached as CSV or Excel.',
  ldif: 'This is an LDIF address book. Import it into your address book and export it as CSV.',
  json: 'This is a JSON file. Convert it to CSV, with a column for each value.',
  xml: 'This is an XML file. Open it in Excel and save it as .xlsx or CSV.',
  'spreadsheet-xml':
    'This is an XML spreadsheet of Excel 2003, often saved with the name .xls. Open it in Excel and save it as .xlsx or CSV.',
  xlsb: 'This is a binary Excel workbook (.xlsb). Open it in Excel and save it as .xlsx or CSV.',
  opendocument:
    'This is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Excel and save it as .xlsx or CSV.',
  iwork: 'This is a Numbers, Pages or Keynote document. In Numbers, choose File > Export To > CSV or Excel.',
  word: 'This is a text document, such as one of Word. Copy its table into a spreadsheet and save that as .xlsx or CSV.',
  powerpoint: 'This is a presentation, such as one of PowerPoint. Export the contacts as CSV or Excel instead.',
  outlook: 'This is an Outlook file (.pst or .msg). In Outlook, export the contacts as CSV.',
  'google-shortcut':
    'This is only a link to a Google document. In Google Sheets, choose File > Download > Microsoft Excel or CSV.',
  shortcut: 'This is only a shortcut to another file or page. Choose the file itself.',
  'lock-file': 'This is the file that Excel keeps beside an open workbook (~$). Choose the workbook itself.',
  'apple-double': 'This is a file that macOS keeps beside another one (._). Choose the other one.',
  image: 'This is a picture. Export the contacts as CSV or Excel instead.',
  media: 'This is an audio or video file. Choose a CSV or Excel file.',
  archive: 'This is a compressed archive. Extract it and choose the CSV or Excel file inside.',
  'csv-archive': 'This is a zip archive with tables inside. Extract it and choose one of them.',
  gzip: 'This is a compressed file (.gz). Extract it and choose the file inside.',
  database: 'This is a database file, such as one of SQLite or Access. Export its table of contacts as CSV.',
  'data-file': 'This is a data file of an analysis program. Export it as CSV.',
  'legacy-sheet': 'This is a spreadsheet in an old exchange format. Open it in Excel and save it as .xlsx or CSV.',
  rtf: 'This is a rich text document (.rtf). Copy its table into a spreadsheet and save that as .xlsx or CSV.',
  program: 'This is a program, not a list of contacts. Choose a CSV or Excel file.',
};
