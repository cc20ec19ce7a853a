/**
 * How many lines a report names for each reason. The user can see them all; beyond that, the saved
 * file of rejected rows is complete.
 */
export const MAX_NAMED_LINES = 10_000;
