import { installImage } from '@backend/updates/install-image';

/** Installs a file over another one, and kills itself at the named stage, as a power cut would. */
const [, , source = '', target = '', sha512 = '', size = '', stage = ''] = process.argv;
void installImage({
  source,
  target,
  expected: { sha512, size: Number(size) },
  at: (reached) => {
    if (reached === stage) process.kill(process.pid, 'SIGKILL');
  },
});
