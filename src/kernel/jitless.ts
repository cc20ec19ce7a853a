import { z } from 'zod';

/**
 * To be imported before any schema is made. Zod would write a function for each schema and have it
 * compiled: the page's policy forbids that, and a start, which needs each schema once, has more
 * work with writing them than with reading them.
 */
z.config({ jitless: true });
