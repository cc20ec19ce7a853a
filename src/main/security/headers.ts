/** What every answer to the page carries. `default-src 'none'`: what is not named here cannot be loaded at all. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** For `npm run dev` only: Vite puts styles into the page as text and reloads over a web socket. Production builds leave it out. */
const DEVELOPMENT: Readonly<Record<string, string>> = {
  'style-src': "'self' 'unsafe-inline'",
  'connect-src': "'self' ws://localhost:*",
};

export function pageHeaders(development: boolean): Readonly<Record<string, string>> {
  const directives = development ? { ...DIRECTIVES, ...DEVELOPMENT } : DIRECTIVES;
  return {
    'Content-Security-Policy': Object.entries(directives)
      .map(([name, sources]) => `${name} ${sources}`)
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };
}
