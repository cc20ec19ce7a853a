/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** First strong isolate and its end: what the element `bdi` is in a text without elements. */
const [START, END] = ['\u2068', '\u2069'];

/**
 * A name as it stands in a sentence. One from right to left is kept from reordering the words and
 * numbers around it.
 */
export const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `${START}${name}${END}` : name);

/**
 * A sentence of ours without these signs, for texts that name every character that cannot be seen.
 */
export const withoutIsolates = (sentence: string): string => sentence.replaceAll(/[\u2068\u2069]/g, '');
