import { app, type Session, session } from 'electron';

/** What servers are told: the app and its version, not which Electron and Chromium it runs on. */
const userAgent = (): string => `CampaignDesk/${app.getVersion()}`;

/**
 * A session of what main itself asks for, by its name: the system's proxy and certificates, as the
 * default one has them, and nothing is kept on the disk. The default one is the page's, which
 * reaches nothing.
 */
export function mainSession(name: string): Session {
  const made = session.fromPartition(`main-${name}`);
  made.setUserAgent(userAgent());
  return made;
}
