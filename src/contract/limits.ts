/** Up to how many matching receipts are counted. */
export const MAX_COUNTED_RECEIPTS = 10_000;

/**
 * The longest text of a dropped file, in UTF-16 code units: what fits in one message. Larger files
 * come by the dialog.
 */
export const MAX_DROPPED_TEXT = 3_500_000;

/** The longest piece of an import's source, in characters of Base64. */
export const MAX_IMPORT_PIECE = 1_400_000;

/** All text of a printed review, in characters: less than a message may hold. */
export const MAX_PRINTED_TEXT = 3_000_000;

/** How many drafts are dragged out of the window at once, at most. */
export const MAX_DRAGGED_DRAFTS = 200;

/** How many recipients these drafts may have in all: the pointer must not wait for the files. */
export const MAX_DRAGGED_ROWS = 100_000;
