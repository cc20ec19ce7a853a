import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programCache, PROGRAMS_FOLDER } from './compiled-programs';

/**
 * Before all tests: makes a folder for the programs that they compile and share. It goes when the
 * last test has ended, because the processes of tests are stopped and cannot tidy up.
 */
export default function makeProgramsFolder(): () => void {
  mkdirSync(programCache, { recursive: true });
  const folder = mkdtempSync(join(programCache, 'campaign-desk-'));
  process.env[PROGRAMS_FOLDER] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
