/**
 * Of so many chunks is kept what was found in them: three million rows, of the drafts that windows
 * show. Of more, only those of the last audience stay.
 */
export const MAX_KEPT_CHUNKS = 1536;
