import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliDecompress } from 'node:zlib';
import { z } from 'zod';
import { lazy } from '@kernel/lazy';
import type { SpellJob } from './spell-job';
import { createSpellService } from './spell-service';

/** The thread that checks spelling. `folder` has what the build made of the dictionaries. */
const { folder } = z.object({ folder: z.string() }).parse(workerData);
const port = parentPort;
if (port === null) throw new Error('this file is started by the app');

const unpack = promisify(brotliDecompress);
const read = async (name: string): Promise<Uint8Array> => unpack(await readFile(join(folder, `${name}.br`)));
// Apart, so that the build compresses its code.
const started = lazy(async () => (await import('./hunspell')).startHunspell(await read('hunspell.wasm')));
const serve = createSpellService(async (language) => {
  const [load, aff, dic] = await Promise.all([started(), read(`${language}.aff`), read(`${language}.dic`)]);
  return load({ aff, dic });
});
port.on('message', (job: SpellJob) => {
  void serve(job).then((response) => {
    port.postMessage(response);
  });
});
