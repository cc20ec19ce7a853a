/**
 * More recipients than these, or a larger body, are better uploaded once as a list than sent with
 * each update. Our own judgement: the API names no limits.
 */
export const MIN_SLOW_ROWS = 5_000;
export const MIN_SLOW_BYTES = 2_000_000;
