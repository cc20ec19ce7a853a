/**
 * What the hidden page that sends a file tells main, on this channel: no command of the bridge and
 * no part of the window's page.
 * - `sent`: so many bytes of the file were handed to the network.
 * - `received`: so many bytes of the response body are there.
 * - `response`: the whole response body.
 * - `failed`: there is no response. Main knows why, the page does not.
 */
export type UploadPageMessage =
  | { readonly kind: 'sent'; readonly bytes: number }
  | { readonly kind: 'received'; readonly bytes: number }
  | { readonly kind: 'response'; readonly body: Uint8Array }
  | { readonly kind: 'failed' };

export const UPLOAD_PAGE_CHANNEL = 'upload-page';
