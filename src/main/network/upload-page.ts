import { once } from 'node:events';
import { type Session, type WebContents, WebContentsView } from 'electron';
import { z } from 'zod';
import type { OwnConnections } from '@backend/kathan/own-connections';
import type { OpenUpload, UploadEvent, UploadRequest } from '@backend/kathan/uploads';
import { UPLOAD_PAGE_CHANNEL, type UploadPageMessage } from '@contract/upload-page';
import { UploadGuard } from './upload-guard';

type Report = (event: UploadEvent) => void;

/** As Electron has it; its types call it deprecated for `protocol.handle`, see page-protocol.ts. */
interface Interceptor {
  interceptStringProtocol(
    scheme: string,
    handler: (
      request: unknown,
      callback: (page: { mimeType: string; data: string; headers: Record<string, string> }) => void,
    ) => void,
  ): boolean;
  uninterceptProtocol(scheme: string): boolean;
}

const PAGE = {
  mimeType: 'text/html',
  data: '<!doctype html><title>Upload</title><input type="file">',
  headers: { 'Content-Security-Policy': "default-src 'none'; connect-src 'self'" },
} as const;

const messageSchema: z.ZodType<UploadPageMessage> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sent'), bytes: z.number().nonnegative() }),
  z.object({ kind: z.literal('received'), bytes: z.number().nonnegative() }),
  z.object({ kind: z.literal('response'), body: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('failed') }),
]);

/**
 * Sends files by a hidden page, because Chromium streams only a page's files from the disk with a
 * `Content-Length`. The page has the server's origin, so that it needs no permission of the
 * server's, but comes from main; `preload` is its only script. Each upload has a session without a
 * connection, whose only request is the upload (`UploadGuard`).
 */
export function uploadPages(connections: OwnConnections<Session>, preload: string): OpenUpload {
  return (request, report) => {
    const stop = new AbortController();
    upload(connections, preload, request, report, stop.signal).catch((error: unknown) => {
      report({ kind: 'failed', message: error instanceof Error ? error.message : '' });
    });
    return () => {
      stop.abort();
    };
  };
}

/** Resolves when the upload was stopped and its page is closed. */
async function upload(
  connections: OwnConnections<Session>,
  preload: string,
  { path, ...asked }: UploadRequest,
  report: Report,
  stop: AbortSignal,
): Promise<void> {
  const { session, release } = await connections.acquire();
  try {
    if (stop.aborted) return;
    const request = { ...asked, url: new URL(asked.url).href };
    const guard = new UploadGuard(request, (head) => {
      report({ kind: 'head', ...head });
    });
    guardSession(session, guard, report);
    // Kept, or the page would go with it.
    const view = new WebContentsView({
      webPreferences: {
        session,
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: false,
        backgroundThrottling: false,
      },
    });
    const stopped = once(stop, 'abort');
    reportFrom(view.webContents, report);
    const begun = load(view.webContents, session, request.url).then(() => handFile(view.webContents, guard, path));
    try {
      await Promise.race([begun, stopped]);
      await stopped;
    } finally {
      if (!view.webContents.isDestroyed()) view.webContents.close();
      // The session is only free once it serves no page any more.
      await Promise.allSettled([begun]);
    }
  } finally {
    release();
  }
}

function guardSession({ webRequest }: Session, guard: UploadGuard, report: Report): void {
  webRequest.onBeforeRequest((details, reply) => {
    reply({ cancel: !guard.mayStart(details) });
  });
  webRequest.onBeforeSendHeaders((details, reply) => {
    reply(guard.beforeSend(details));
  });
  webRequest.onHeadersReceived((details, reply) => {
    reply(guard.received(details));
  });
  webRequest.onErrorOccurred((details) => {
    if (guard.isRequest(details)) report({ kind: 'failed', message: details.error });
  });
}

function reportFrom(page: WebContents, report: Report): void {
  page.on('login', (event, _details, { isProxy, host, port }, reply) => {
    event.preventDefault();
    report({ kind: 'challenge', challenge: { isProxy, host, port }, reply });
  });
  page.ipc.on(UPLOAD_PAGE_CHANNEL, (_event, message: unknown) => {
    const parsed = messageSchema.safeParse(message);
    if (!parsed.success) report({ kind: 'failed', message: 'the upload page sent a message that is none of its own' });
    else if (parsed.data.kind === 'failed') report({ kind: 'failed', message: 'the upload page got no response' });
    else report(parsed.data);
  });
  const gone = (): void => {
    report({ kind: 'failed', message: 'the upload page ended' });
  };
  page.once('render-process-gone', gone);
  page.once('destroyed', gone);
}

/** Opens the page at the upload's address. The server is not asked for it. */
async function load(page: WebContents, session: Session, url: string): Promise<void> {
  const interceptor: Interceptor = session.protocol;
  const scheme = new URL(url).protocol.slice(0, -1);
  const isServed = interceptor.interceptStringProtocol(scheme, (_request, serve) => {
    serve(PAGE);
  });
  if (!isServed) throw new Error('the upload page could not be served');
  try {
    await page.loadURL(url);
  } finally {
    interceptor.uninterceptProtocol(scheme);
  }
}

const inputSchema = z.object({ result: z.object({ objectId: z.string() }) });

/** Puts the file into the page's input, by its path: main reads nothing of it. */
async function handFile(page: WebContents, guard: UploadGuard, path: string): Promise<void> {
  const { debugger: protocol } = page;
  protocol.attach('1.3');
  const found: unknown = await protocol.sendCommand('Runtime.evaluate', {
    expression: 'document.querySelector("input")',
  });
  guard.arm();
  const { objectId } = inputSchema.parse(found).result;
  await protocol.sendCommand('DOM.setFileInputFiles', { files: [path], objectId });
  protocol.detach();
}
