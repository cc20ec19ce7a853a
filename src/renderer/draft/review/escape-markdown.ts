import { type ChangedStretch, textPieces } from '@domain/text/hidden-characters';

/** Signs that mean something to Markdown, in the flavours that chats and issue trackers speak. */
const SIGNS = /[\\`*_{}[\]()<>#+\-.!|~&@:=]/g;

/**
 * Text that Markdown shows as it stands, in one line. Nothing in it can end the line, open a mark
 * or make a link or a mention; what cannot be seen stands there as code, by its number. `changed`:
 * for a stretch that changed, spaces and line ends as well.
 */
export function escapeMarkdown(text: string, changed: ChangedStretch | null = null): string {
  return textPieces(text, changed)
    .map(({ text: piece, hidden }) => (hidden === null ? escaped(piece) : `\`${hidden.code}\``))
    .join('')
    .trim();
}

function escaped(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').replaceAll(SIGNS, '\\$&');
}
