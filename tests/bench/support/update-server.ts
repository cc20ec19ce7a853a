import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repositoryRoot } from '../../../scripts/repository';
import { endWithUs } from './end-with-us';

export interface UpdateServer {
  readonly baseUrl: string;
  /** How many updates it has had since it was asked the last time. */
  readonly count: () => Promise<number>;
  readonly end: () => void;
}

/**
 * Starts the server that takes updates, in a process of its own, so that it takes no time from
 * either side.
 */
export async function startUpdateServer(): Promise<UpdateServer> {
  const program = join(repositoryRoot, 'tests', 'bench', 'apps', 'update-server.ts');
  const child = endWithUs(
    spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    baseUrl,
    count: async () => Number(await (await fetch(`${baseUrl}/count`)).text()),
    end: () => {
      child.kill();
    },
  };
}
