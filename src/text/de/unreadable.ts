import type { unreadable as english } from '../en/unreadable';

/** What a file is that cannot be imported, and how to get contacts out of it. */
export const unreadable: typeof english = {
  empty: 'Die Datei ist leer.',
  'too-many-columns': 'Die Datei hat mehr als 1.000 Spalten.',
  'broken-header':
    'Die Kopfzeile öffnet ein Anführungszeichen, schließt es aber nicht. Wählen Sie ein anderes Anführungszeichen oder keines.',
  pdf: 'Das ist eine PDF-Datei. Exportieren Sie die Kontakte stattdessen als CSV oder Excel.',
  'old-excel':
    'Das ist eine alte Excel-Datei (.xls). Öffnen Sie sie in Excel und speichern Sie sie als .xlsx oder CSV.',
  encrypted: 'Die Datei hat ein Passwort. Speichern Sie sie ohne.',
  'other-file': 'Das ist weder eine CSV- noch eine Excel-Datei.',
  'damaged-workbook':
    'Die Excel-Datei ist beschädigt oder unvollständig. Öffnen Sie sie in Excel und speichern Sie sie erneut.',
  'not-a-workbook': 'Das ist ein Archiv, aber keine Excel-Datei.',
  'too-large-inside': 'Die Excel-Datei ist entpackt zu groß.',
  'no-such-sheet': 'Die Arbeitsmappe enthält dieses Blatt nicht.',
  'too-many-rows': 'Die Datei hat mehr als 5.000.000 Zeilen.',
  missing: 'Die Datei ist nicht mehr vorhanden.',
  changed: 'Die Datei hat sich geändert, nachdem Sie sie geöffnet haben. Wählen Sie sie erneut.',
  unreadable: 'Die Datei kann nicht gelesen werden.',
  'empty-sheet': 'Dieses Blatt ist leer. Wählen Sie ein anderes.',
  'only-hidden-sheets':
    'Alle Blätter mit Zeilen sind ausgeblendet. Blenden Sie in Excel ein Blatt ein, speichern Sie die Arbeitsmappe und öffnen Sie sie erneut.',
  'only-hidden-rows':
    'Alle Zeilen dieses Blatts sind ausgeblendet. Blenden Sie sie in Excel ein oder löschen Sie den Filter, speichern Sie die Arbeitsmappe und öffnen Sie sie erneut.',
  'overlong-header':
    'Eine Spaltenüberschrift ist länger als 32.767 Zeichen, mehr als Excel erlaubt. Kürzen Sie sie und speichern Sie die Arbeitsmappe erneut.',
  html: 'Das ist eine Webseite, die manche Programme mit der Endung .xls speichern. Öffnen Sie sie in Excel und speichern Sie sie als .xlsx oder CSV.',
  mhtml:
    'Das ist ein Webarchiv, das manche Programme mit der Endung .xls speichern. Öffnen Sie es in Excel und speichern Sie es als .xlsx oder CSV.',
  vcard: 'Das sind vCard-Kontakte (.vcf). Importieren Sie sie in Ihr Adressbuch und exportieren Sie dieses als CSV.',
  calendar: 'Das ist ein Kalender (.ics). Exportieren Sie stattdessen Kontakte als CSV oder Excel.',
  email: 'Das ist eine E-Mail. Speichern Sie die Liste aus ihrem Text oder Anhang als CSV oder Excel.',
  ldif: 'Das ist ein LDIF-Adressbuch. Importieren Sie es in Ihr Adressbuch und exportieren Sie dieses als CSV.',
  json: 'Das ist eine JSON-Datei. Wandeln Sie sie in CSV um, mit einer Spalte für jeden Wert.',
  xml: 'Das ist eine XML-Datei. Öffnen Sie sie in Excel und speichern Sie sie als .xlsx oder CSV.',
  'spreadsheet-xml':
    'Das ist eine Excel-2003-XML-Tabelle, oft mit der Endung .xls gespeichert. Öffnen Sie sie in Excel und speichern Sie sie als .xlsx oder CSV.',
  xlsb: 'Das ist eine binäre Excel-Arbeitsmappe (.xlsb). Öffnen Sie sie in Excel und speichern Sie sie als .xlsx oder CSV.',
  opendocument:
    'Das ist eine OpenDocument-Tabelle (.ods). Öffnen Sie sie in LibreOffice oder Excel und speichern Sie sie als .xlsx oder CSV.',
  iwork:
    'Das ist ein Dokument aus Numbers, Pages oder Keynote. Wählen Sie in Numbers „Ablage“ > „Exportieren“ > „CSV“ oder „Excel“.',
  word: 'Das ist ein Textdokument, zum Beispiel eine Word-Datei. Kopieren Sie die Tabelle in eine Tabellenkalkulation und speichern Sie sie als .xlsx oder CSV.',
  powerpoint:
    'Das ist eine Präsentation, zum Beispiel eine PowerPoint-Datei. Exportieren Sie die Kontakte stattdessen als CSV oder Excel.',
  outlook: 'Das ist eine Outlook-Datei (.pst oder .msg). Exportieren Sie die Kontakte in Outlook als CSV.',
  'google-shortcut':
    'Das ist nur ein Link auf ein Google-Dokument. Wählen Sie in Google Tabellen „Datei“ > „Herunterladen“ > „Microsoft Excel“ oder „CSV“.',
  shortcut: 'Das ist nur eine Verknüpfung zu einer anderen Datei oder Seite. Wählen Sie die Datei selbst.',
  'lock-file':
    'Das ist eine temporäre Datei, die Excel für eine geöffnete Arbeitsmappe anlegt (~$). Wählen Sie die Arbeitsmappe selbst.',
  'apple-double': 'Das ist eine Hilfsdatei, die macOS zu einer anderen Datei anlegt (._). Wählen Sie die andere Datei.',
  image: 'Das ist ein Bild. Exportieren Sie die Kontakte stattdessen als CSV oder Excel.',
  media: 'Das ist eine Audio- oder Videodatei. Wählen Sie eine CSV- oder Excel-Datei.',
  archive: 'Das ist ein komprimiertes Archiv. Entpacken Sie es und wählen Sie die CSV- oder Excel-Datei darin.',
  'csv-archive': 'Das ist ein ZIP-Archiv mit Tabellen. Entpacken Sie es und wählen Sie eine davon.',
  gzip: 'Das ist eine komprimierte Datei (.gz). Entpacken Sie sie und wählen Sie die Datei darin.',
  database:
    'Das ist eine Datenbankdatei, zum Beispiel von SQLite oder Access. Exportieren Sie die Tabelle mit den Kontakten als CSV.',
  'data-file': 'Das ist eine Datendatei aus einem Statistikprogramm. Exportieren Sie sie als CSV.',
  'legacy-sheet':
    'Das ist eine Tabelle in einem alten Format. Öffnen Sie sie in Excel und speichern Sie sie als .xlsx oder CSV.',
  rtf: 'Das ist ein Rich-Text-Dokument (.rtf). Kopieren Sie die Tabelle in eine Tabellenkalkulation und speichern Sie sie als .xlsx oder CSV.',
  program: 'Das ist ein Programm, keine Kontaktliste. Wählen Sie eine CSV- oder Excel-Datei.',
};
