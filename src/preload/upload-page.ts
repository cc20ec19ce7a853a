import { ipcRenderer } from 'electron';
import { UPLOAD_PAGE_CHANNEL, type UploadPageMessage } from '@contract/upload-page';

/**
 * The only script of the hidden page that sends a file (`src/main/network/upload-page.ts`). Main
 * puts a file into the page's input; the file is posted to the page's own address. The page knows
 * neither headers nor status: main adds the ones and keeps the other.
 */
document.addEventListener(
  'change',
  ({ target }) => {
    const file = target instanceof HTMLInputElement ? target.files?.item(0) : null;
    if (file === null || file === undefined) report({ kind: 'failed' });
    else post(file);
  },
  { once: true },
);

function post(file: File): void {
  const request = new XMLHttpRequest();
  request.open('POST', location.href);
  request.responseType = 'arraybuffer';
  request.upload.addEventListener('progress', ({ loaded }) => {
    report({ kind: 'sent', bytes: loaded });
  });
  request.addEventListener('progress', ({ loaded }) => {
    report({ kind: 'received', bytes: loaded });
  });
  request.addEventListener('load', () => {
    const body: unknown = request.response;
    report(body instanceof ArrayBuffer ? { kind: 'response', body: new Uint8Array(body) } : { kind: 'failed' });
  });
  request.addEventListener('error', () => {
    report({ kind: 'failed' });
  });
  request.send(file);
}

function report(message: UploadPageMessage): void {
  ipcRenderer.send(UPLOAD_PAGE_CHANNEL, message);
}
