/**
 * The kinds of numbers that the library's metadata tell apart, as bits. A bit's place is that of
 * the kind in the metadata. A number that several patterns match has several bits.
 */
export const Kind = {
  fixed: 1,
  mobile: 1 << 1,
  tollFree: 1 << 2,
  premium: 1 << 3,
  personal: 1 << 4,
  voicemail: 1 << 5,
  uan: 1 << 6,
  pager: 1 << 7,
  voip: 1 << 8,
  sharedCost: 1 << 9,
} as const;

/** How many values the bits of kinds have. */
export const KIND_SETS = 1 << 10;
