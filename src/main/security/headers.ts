/**
 * What every response to the page carries. `default-src 'none'`: what is not named here cannot be
 * loaded at all.
 */
const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'none'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/**
 * The headers of every response. `changes` replaces directives; nothing but a development build has
 * any.
 *
 * There is no `Cross-Origin-Opener-Policy`: no page can open another (`hardening.ts`), so there is
 * no opener to be cut off from, and with it Chromium throws away the process that it has started
 * for the window and starts a second one, after the first response has come.
 */
export function pageHeaders(changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const directives = { ...DIRECTIVES, ...changes };
  return {
    'Content-Security-Policy': Object.entries(directives)
      .map(([name, sources]) => `${name} ${sources}`)
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };
}
