import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, run } from '../../../scripts/command';
import { repositoryRoot } from '../../../scripts/repository';
import { compilePrograms } from '../../support/compiled-programs';
import type { Row } from '../row';
import { inTurns } from '../support/in-turns';
import { rival } from '../support/rivals';
import { startUpdateServer } from '../support/update-server';
import { HEADERS, queueAll, UPDATES } from '../support/updates';

/** Each round takes seconds; the middle of a few is enough. */
const MAX_ROUNDS = 5;

/**
 * What sends the same updates, and how it is started: a command in a folder that it may fill first.
 */
interface Rival {
  readonly name: string;
  readonly theirs: string;
  readonly aim?: number;
  readonly prepare: (folder: string, baseUrl: string) => Promise<Command>;
}

const NEWMAN: Rival = {
  name: 'sending',
  theirs: 'newman, which keeps nothing',
  prepare: async (folder, baseUrl) => {
    const header = Object.entries(HEADERS).map(([key, value]) => ({ key, value }));
    const body = { mode: 'raw', raw: '{"name":"{{name}}"}' };
    const request = { method: 'PATCH', header, url: `${baseUrl}/campaign/{{id}}`, body };
    const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
    const collection = { info: { name: 'Updates', schema }, item: [{ name: 'Update', request }] };
    const [file, data] = [join(folder, 'collection.json'), join(folder, 'data.json')];
    await writeFile(file, JSON.stringify(collection));
    await writeFile(data, JSON.stringify(UPDATES));
    return { file: process.execPath, args: [await rival('newman'), 'run', file, '-d', data, '--silent'] };
  },
};

const BRUNO: Rival = {
  name: 'sending-bruno',
  theirs: 'Bruno’s command line, which keeps nothing',
  prepare: async (folder, baseUrl) => {
    const headers = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
    const request = [
      'meta {\n  name: update\n  type: http\n  seq: 1\n}',
      `patch {\n  url: ${baseUrl}/campaign/{{id}}\n  body: json\n  auth: none\n}`,
      `headers {\n${headers.join('\n')}\n}`,
      'body:json {\n  {"name":"{{name}}"}\n}',
    ];
    await writeFile(join(folder, 'bruno.json'), JSON.stringify({ version: '1', name: 'Updates', type: 'collection' }));
    await writeFile(join(folder, 'update.bru'), `${request.join('\n\n')}\n`);
    const data = join(folder, 'data.json');
    await writeFile(data, JSON.stringify(UPDATES));
    return { file: process.execPath, args: [await rival('bruno'), 'run', 'update.bru', '--json-file-path', data] };
  },
};

const CURL: Rival = {
  name: 'sending-curl',
  theirs: 'curl in a loop, which keeps nothing',
  prepare: async (folder, baseUrl) => {
    const headers = Object.entries(HEADERS).map(([name, value]) => `-H '${name}: ${value}'`);
    const calls = UPDATES.map(
      ({ id, name }) =>
        `curl -sS -o /dev/null -X PATCH ${headers.join(' ')} -d '${JSON.stringify({ name })}' ${baseUrl}/campaign/${id}`,
    );
    const script = join(folder, 'updates.sh');
    await writeFile(script, `set -e\n${calls.join('\n')}\n`);
    return { file: 'sh', args: [script] };
  },
};

const BARE: Rival = {
  name: 'sending-bare',
  theirs: 'the same requests pipelined over one socket, not parsed or kept',
  aim: 1.2,
  prepare: (_folder, baseUrl) => {
    const program = join(repositoryRoot, 'tests', 'bench', 'apps', 'send-bare.mjs');
    return Promise.resolve({
      file: process.execPath,
      args: [program, baseUrl, JSON.stringify(HEADERS), String(UPDATES.length)],
    });
  },
};

/**
 * A process that finds 1,000 queued updates, sends them, and has the receipt and the compared
 * answer of each on the disk, beside one that only sends the same requests. Both are measured from
 * the start of the process to its end.
 */
const against = ({ name, theirs, aim = 1, prepare }: Rival): Row => ({
  name,
  ours: '1,000 queued updates sent, verified and stored',
  theirs,
  unit: 'ms',
  aim,
  measure: async ({ folder }, times) => {
    const server = await startUpdateServer();
    const { programs, remove } = await compilePrograms({
      program: join(repositoryRoot, 'tests', 'bench', 'apps', 'send-queue.ts'),
    });
    const [queued, data, rivals] = [join(folder, 'queued'), join(folder, 'data'), join(folder, 'rival')];
    await mkdir(rivals);
    queueAll(queued, server.baseUrl);
    const command = await prepare(rivals, server.baseUrl);
    const timed = async (what: Command): Promise<number> => {
      const began = performance.now();
      const { code, text } = await run(what, { cwd: rivals, output: 'kept' });
      const elapsedMs = performance.now() - began;
      const count = await server.count();
      if (code !== 0 || count !== UPDATES.length) {
        throw new Error(`${what.file} sent ${count} updates and ended with ${code}: ${text.slice(-2_000)}`);
      }
      return elapsedMs;
    };
    try {
      return await inTurns(
        { times: Math.min(times, MAX_ROUNDS), warmUps: 1 },
        async () => {
          await rm(data, { recursive: true, force: true });
          await cp(queued, data, { recursive: true, preserveTimestamps: true });
          return timed({ file: process.execPath, args: [programs.program, data, server.baseUrl] });
        },
        () => timed(command),
      );
    } finally {
      server.end();
      remove();
    }
  },
});

export const sending: readonly Row[] = [BARE, NEWMAN, BRUNO, CURL].map(against);
