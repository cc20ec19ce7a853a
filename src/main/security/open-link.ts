import { shell } from 'electron';

/** The longest address that is opened, in characters. */
const MAX_LENGTH = 2000;

/**
 * Opens a web page in the user's browser: `https:` only, without credentials. Whatever else a
 * system has a program for, such as files, scripts and mail, is refused. Call it with addresses
 * that main knows itself, never with one of the page. Returns false if the address is refused.
 */
export function openLink(url: string): boolean {
  if (!isWebAddress(url)) return false;
  void shell.openExternal(url);
  return true;
}

/** Whether an address may be handed to the browser. */
export function isWebAddress(url: string): boolean {
  if (url.length > MAX_LENGTH || /[\s\0-\x1f\x7f"'<>\\^`{|}]/.test(url) || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return protocol === 'https:' && username === '' && password === '';
}
