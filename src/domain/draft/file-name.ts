/** What the names of draft files end with. */
export const DRAFT_FILE_EXTENSION = 'campaigndraft';
