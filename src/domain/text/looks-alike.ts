import { textPieces } from './hidden-characters';

/**
 * What is left of a text for the eye: spaces of any kind are one, and what cannot be seen is
 * nothing.
 */
const forTheEye = (text: string): string =>
  textPieces(text)
    .map((piece) => (piece.hidden === null ? piece.text : ''))
    .join('')
    .replaceAll(/[\u200C\u200D]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Whether two different texts look alike. */
export const looksAlike = (one: string, other: string): boolean => forTheEye(one) === forTheEye(other);
