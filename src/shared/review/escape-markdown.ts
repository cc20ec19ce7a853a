/** Signs that mean something to Markdown, in the flavours that chats and issue trackers speak. */
const SIGNS = /[\\`*_{}[\]()<>#+\-.!|~&@:=]/g;

/** Text that Markdown shows as it stands, in one line. Nothing in it can end the line, open a mark or make a link or a mention. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replaceAll(SIGNS, '\\$&');
}
