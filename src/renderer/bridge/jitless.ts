import { z } from 'zod';

/** The page's Content-Security-Policy forbids `eval`, so zod must not try it. Imported before any schema is built. */
z.config({ jitless: true });
