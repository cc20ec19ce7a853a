/**
 * More recipients than these, or a larger body, are better uploaded once as a list than sent with
 * each update. Our own judgement: the API names no limits.
 */
export const MANY_ROWS = 5_000;
export const MANY_BYTES = 2_000_000;
