import type { App, Session, WebContents } from 'electron';
import { closeWebRtc, disableDictionaryDownload } from './background-network';
import { isPageUrl } from './origin';

/**
 * Refuses what no page of this app ever needs, for every session and every contents that come to
 * exist: permissions, devices, navigation, new windows, webviews, and certificates that do not
 * hold. `mayReload` is for development, where the page loads itself again after a change.
 */
export function hardenApp(app: App, mayReload = false): void {
  app.on('session-created', (session) => {
    refusePermissions(session);
    disableDictionaryDownload(session);
  });
  app.on('web-contents-created', (_event, contents) => {
    keepInPlace(contents, mayReload);
    closeWebRtc(contents);
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
}

function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

function keepInPlace(contents: WebContents, mayReload: boolean): void {
  const refuse = (event: { preventDefault(): void }): void => {
    event.preventDefault();
  };
  const refuseUnlessReload = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!mayReload || !isPageUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuseUnlessReload);
  contents.on('will-frame-navigate', refuseUnlessReload);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/**
 * The second line of defence behind the CSP: a page's session loads nothing but the page.
 * `alsoAllow` is for development servers.
 */
export function blockNetwork(session: Session, alsoAllow: (url: string) => boolean = () => false): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isPageUrl(details.url) && !alsoAllow(details.url) });
  });
}
