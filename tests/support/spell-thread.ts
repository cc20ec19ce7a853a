import { join } from 'node:path';
import { constants } from 'node:zlib';
import { startSpellThread } from '@backend/spelling/start-spell-thread';
import type { Programs } from '@backend/start/ports';
import { writeDictionaries } from '../../scripts/build/dictionaries';
import { BundledPackages } from '../../scripts/build/third-party/bundled-packages';
import { repositoryRoot } from '../../scripts/repository';
import { compilePrograms } from './compiled-programs';

// With the dictionaries as packages have them.
const { folder, programs } = await compilePrograms(
  { spelling: join(repositoryRoot, 'src', 'backend', 'spelling', 'spell-program.ts') },
  {
    subfolder: 'main',
    plugins: [writeDictionaries(new BundledPackages(repositoryRoot), constants.BROTLI_MIN_QUALITY)],
  },
);

/** Starts the real thread with the dictionaries that ship. */
export const startSpelling: Programs['startSpelling'] = () =>
  startSpellThread(programs.spelling, join(folder, 'dictionaries'));
