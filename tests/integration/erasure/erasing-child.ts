import { dataPathsIn, swapDatabase } from '@backend/store';
import { eraseFiles } from '@backend/store/erasure/erase-files';

/** Erases a draft and kills itself at the named point, as a power cut would. */
const [, , folder = '', draftId = '', point = ''] = process.argv;
const kill = (reached: string): void => {
  if (reached === point) process.kill(process.pid, 'SIGKILL');
};
eraseFiles({ folder, what: { kind: 'draft', draftId }, isPreview: false }, kill);
swapDatabase(dataPathsIn(folder), { keepAside: false, now: () => new Date(), reached: kill });
