/** What reads well and sounds bad: written for the eye. */
export const SPOKEN_ISSUES = ['url', 'email', 'markup', 'amount', 'date', 'emoji', 'capitals'] as const;
export type SpokenIssue = (typeof SPOKEN_ISSUES)[number];

const CURRENCY = String.raw`[$€£¥₹]`;
const NUMBER = String.raw`\d{1,3}(?:[.,’'\u00A0\u202F]\d{2,3})+(?:[.,]\d{1,2})?|\d{1,9}[.,]\d{1,2}`;

/** In the order of what counts first where two are at the same place. */
export const PATTERNS: readonly (readonly [SpokenIssue, RegExp])[] = [
  ['markup', /\[[^[\]\n]{1,100}\]\([^()\s]{1,300}\)/gu],
  ['email', /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,100}\.\p{L}{2,20}/giu],
  ['url', /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>()\]]{1,300}/giu],
  [
    'url',
    /(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]{1,60}\.){1,4}(?:com|org|net|io|ai|app|co|de|at|ch|fr|es|in|uk|eu|info|biz|shop|dev|me|us|ca|au|mx)(?:\/[^\s<>()\]]{0,200})?(?![\p{L}\p{N}-]|\.\p{L})/gu,
  ],
  ['markup', /(\*\*|__|~~)(?=\S)[^\n]{1,200}?\1/gu],
  ['markup', /`{1,3}[^`\n]{1,200}`{1,3}/gu],
  ['markup', /(?<![\p{L}\p{N}*_])([*_])(?=[\p{L}\p{N}])[^*_\n]{1,100}\1(?![\p{L}\p{N}*_])/gu],
  ['markup', /^ {0,3}(?:#{1,6} |[-*•] |> |```)/gmu],
  ['markup', /<\/?[a-z][a-z0-9]{0,10}(?: [^<>\n]{0,100})?\/?>|&(?:amp|nbsp|lt|gt|quot|#\d{1,5});/giu],
  [
    'amount',
    new RegExp(
      `${CURRENCY} ?(?:${NUMBER})|(?<![\\d.,])(?:${NUMBER})\\s?(?:${CURRENCY}|(?:EUR|USD|GBP|INR|CHF)(?!\\p{L}))`,
      'gu',
    ),
  ],
  ['amount', new RegExp(String.raw`(?:USD|EUR|GBP|INR|CHF|Rs\.?)\s?(?:${NUMBER})`, 'gu')],
  ['date', /(?<![\d/.-])(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})(?![\d/-])/gu],
  [
    'emoji',
    /(?:(?![©®™\d#*])\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}])(?:[\uFE0F\u200D\u{1F3FB}-\u{1F3FF}]|\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}])*/gu,
  ],
  ['capitals', /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?:[ ,-]{1,2}\p{Lu}{2,})+(?![\p{L}\p{N}])/gu],
  ['capitals', /(?<![\p{L}\p{N}-])\p{Lu}{6,}(?![\p{L}\p{N}])/gu],
];
