import type { App, Session, WebContents } from 'electron';

/**
 * What Chromium would otherwise do on the network without being asked: update components, report,
 * predict and look names up ahead of a click, and use QUIC, which passes a proxy by. One name for
 * each switch, with its value if it has one.
 */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-field-trial-config'],
  ['disable-sync'],
  ['no-pings'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['blink-settings', 'dnsPrefetchingEnabled=false'],
];

/** Port 9 is "discard": nothing listens there, so whatever is sent to this proxy goes nowhere. */
const DEAD_END = 'http://127.0.0.1:9';

/** Call it before anything else: switches count from the start of the browser process. */
export function disableBackgroundNetwork(app: Pick<App, 'commandLine'>): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, ...(value === undefined ? [] : [value]));
}

/**
 * Every session fetches a dictionary for its spell checker from the network unless it has no
 * language, even if the checker is off. On macOS it uses the system's, which has no languages to
 * set.
 */
export function disableDictionaryDownload(session: Session): void {
  session.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
}

/** WebRTC bypasses policy and request filters: it gets no UDP, and a proxy that leads nowhere. */
export function closeWebRtc(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Leads every connection of the page's session nowhere: the page itself needs none. */
export function blockConnections(session: Session): Promise<void> {
  return session.setProxy({ proxyRules: DEAD_END, proxyBypassRules: '<-loopback>' });
}
