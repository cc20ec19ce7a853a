/** What a cell format shows of a number that counts days. */
export type DateParts = 'date' | 'time' | 'date-time';

/** Formats used by number only (ECMA-376 part 1, 18.8.30, and Thai ones); currencies in English. */
export const BUILT_IN_CODES: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [37, '#,##0_);\\(#,##0\\)'],
  [38, '#,##0_);[Red]\\(#,##0\\)'],
  [39, '#,##0.00_);\\(#,##0.00\\)'],
  [40, '#,##0.00_);[Red]\\(#,##0.00\\)'],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [46, '[h]:mm:ss'],
  [48, '##0.0E+0'],
  [49, '@'],
  [59, '0'],
  [60, '0.00'],
  [61, '#,##0'],
  [62, '#,##0.00'],
  [67, '0%'],
  [68, '0.00%'],
  [69, '# ?/?'],
  [70, '# ??/??'],
  [79, '[h]:mm:ss'],
]);

/** Formats of dates or times. For 34, 35 and 52 to 56 the languages of East Asia differ. */
export const BUILT_IN_DATES: ReadonlyMap<number, DateParts> = new Map([
  ...numbered('date', 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 57, 58, 71, 72, 73, 74, 81),
  ...numbered('time', 18, 19, 20, 21, 32, 33, 45, 47, 75, 76, 78, 80),
  ...numbered('date-time', 22, 34, 35, 52, 53, 54, 55, 56, 77),
]);

function numbered(parts: DateParts, ...ids: readonly number[]): readonly (readonly [number, DateParts])[] {
  return ids.map((id) => [id, parts] as const);
}
