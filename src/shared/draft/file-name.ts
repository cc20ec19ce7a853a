/** What the names of draft files end with. */
export const DRAFT_FILE_EXTENSION = 'campaigndraft';

/** A file name for a draft: its title or campaign id without what file systems refuse. */
export function draftFileName(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim();
  return `${name === '' ? 'Draft' : name}.${DRAFT_FILE_EXTENSION}`;
}
