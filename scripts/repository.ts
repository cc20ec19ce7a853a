import { resolve } from 'node:path';

/**
 * The folder that holds package.json. `__dirname`, because Playwright loads this file as CommonJS.
 */
export const repositoryRoot = resolve(__dirname, '..');
