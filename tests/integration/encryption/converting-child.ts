import { dataPathsIn, swapDatabase } from '@backend/store';
import { convertFiles, type ConvertJob } from '@backend/store/encryption/convert-files';

/**
 * Switches encryption on or off as main does it, and kills itself when it comes to a point for the
 * n-th time, as a power cut would. Keys come in hexadecimal: the one that the store has, and the
 * one that it gets; `-` for none.
 */
const [, , folder = '', before = '-', after = '-', point = '', times = '1'] = process.argv;
const keyOf = (hex: string): Uint8Array | null => (hex === '-' ? null : Uint8Array.from(Buffer.from(hex, 'hex')));
let left = Number(times);
const reached = (at: string): void => {
  if (at === point && (left -= 1) === 0) process.kill(process.pid, 'SIGKILL');
};
const own = keyOf(after);
const known = [keyOf(before), own].filter((key) => key !== null);
const convert = (what: ConvertJob['what']): void => {
  const answer = convertFiles({ folder, keys: { own, known }, what }, reached);
  if (answer.kind !== 'converted') throw new Error(JSON.stringify(answer));
};
if (own !== null) convert('backups');
convert('database');
swapDatabase(dataPathsIn(folder), { keepAside: false, now: () => new Date(), reached });
if (own === null) convert('backups');
process.stdout.write('converted\n');
