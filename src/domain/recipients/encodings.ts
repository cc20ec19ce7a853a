/**
 * The encodings a text file can be read with: all of the WHATWG Encoding Standard that stand for
 * text, and UTF-32, which some databases write. Names are those of the standard, in small letters.
 */
export const ENCODINGS = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const),
  ...(['windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255'] as const),
  ...([
    'windows-1256',
    'windows-1257',
    'windows-1258',
    'windows-874',
    'macintosh',
    'x-mac-cyrillic',
    'ibm866',
  ] as const),
  ...(['iso-8859-2', 'iso-8859-3', 'iso-8859-4', 'iso-8859-5', 'iso-8859-6', 'iso-8859-7', 'iso-8859-8'] as const),
  ...(['iso-8859-8-i', 'iso-8859-10', 'iso-8859-13', 'iso-8859-14', 'iso-8859-15', 'iso-8859-16'] as const),
  ...(['koi8-r', 'koi8-u', 'gbk', 'gb18030', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr'] as const),
  'x-user-defined',
] as const;

export type Encoding = (typeof ENCODINGS)[number];
