/** Filled by the bridge room: words for every kind of `DeskError` and of a push's outcome. */
export const errors = {};
