/** Versions and variants of a UUID are left to the schemas, which are not loaded yet here. */
const HASH = /^#draft=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The fragment of a page's address in the window of one draft. The main window's has none. */
export const draftHash = (draftId: string): string => `#draft=${draftId}`;

/** Returns the draft that a page's window is for, by the fragment of its address; else `null`. */
export const draftOfHash = (hash: string): string | null => HASH.exec(hash)?.[1] ?? null;

/** The input of `app.bootstrap` for a page at this fragment. */
export function bootstrapInput(hash: string): { readonly draftId?: string } {
  const draftId = draftOfHash(hash);
  return draftId === null ? {} : { draftId };
}
