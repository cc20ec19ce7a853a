import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForAudit, judgeAudit } from '../../../scripts/release/shipped-advisories';

const VERSIONS = ['1.0.0', '2.0.0'];
const BULK = '/-/npm/v1/security/advisories/bulk';

const advisory = (id: number, title: string): Readonly<Record<string, unknown>> => ({
  id,
  title,
  url: `https://example.org/GHSA-${title.toLowerCase()}`,
  severity: 'high',
  vulnerable_versions: '<2.0.0',
  cwe: [],
  cvss: { score: 7.5, vectorString: null },
});

/** A registry on this computer: it knows the packages below, and responds to audits as told. */
let respond: (response: ServerResponse) => void;
let server: Server;
let asked: string[] = [];
let folder = '';

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    request.resume();
    if (request.url === BULK) respond(response);
    else response.end(JSON.stringify(packument((request.url ?? '').slice(1))));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  folder = mkdtempSync(join(tmpdir(), 'campaign-desk-audit-'));
  mkdirSync(join(folder, 'cache'));
  writeProject();
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

function packument(name: string): unknown {
  const dependencies = name === 'parent' ? { ships: '<=1.0.0' } : {};
  const versions = VERSIONS.map((version) => [version, { name, version, dependencies, dist: {} }]);
  return { name, 'dist-tags': { latest: '2.0.0' }, versions: Object.fromEntries(versions) as unknown };
}

/** `ships` twice, once inside of `parent`; a tool that is weak too; and one that is not. */
function writeProject(): void {
  const name = 'made-up';
  const devDependencies = { ships: '1.0.0', parent: '1.0.0', tool: '1.0.0', fine: '2.0.0' };
  const locked = (version: string, more: object = {}): object => ({ version, dev: true, ...more });
  const packages = {
    '': { name, version: '1.0.0', devDependencies },
    'node_modules/fine': locked('2.0.0'),
    'node_modules/parent': locked('1.0.0', { dependencies: { ships: '<=1.0.0' } }),
    'node_modules/parent/node_modules/ships': locked('1.0.0'),
    'node_modules/ships': locked('1.0.0'),
    'node_modules/tool': locked('1.0.0'),
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', devDependencies }));
  const lock = { name, version: '1.0.0', lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
}

async function ask(env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return askForAudit(folder, {
    ...process.env,
    NPM_CONFIG_REGISTRY: `http://127.0.0.1:${String(port)}/`,
    NPM_CONFIG_CACHE: join(folder, 'cache'),
    NPM_CONFIG_USERCONFIG: join(folder, 'no-npmrc'),
    NPM_CONFIG_FETCH_RETRIES: '0',
    ...env,
  });
}

const sendAdvisories = (response: ServerResponse): void => {
  response.end(JSON.stringify({ ships: [advisory(1, 'Bad')], tool: [advisory(2, 'Worse')] }));
};

describe('npm audit against a registry', () => {
  it('finds the weakness of a package that ships, and ignores that of a tool', async () => {
    respond = sendAdvisories;
    const printed = await ask();
    expect(judgeAudit(printed, new Set(['node_modules/ships']))).toMatchObject({
      kind: 'weak',
      advisories: [{ folder: 'node_modules/ships', title: 'Bad', severity: 'high' }],
    });
    expect(judgeAudit(printed, new Set(['node_modules/fine']))).toEqual({ kind: 'none' });
    expect(asked).toContain(`POST ${BULK}`);
  });

  it.each([
    ['production', { NODE_ENV: 'production' }],
    ['without development dependencies', { NPM_CONFIG_OMIT: 'dev' }],
    ['offline', { NPM_CONFIG_OFFLINE: 'true' }],
    ['without audits', { NPM_CONFIG_AUDIT: 'false' }],
  ])('asks about everything also if npm is set to be %s', async (_what, env) => {
    respond = sendAdvisories;
    expect(judgeAudit(await ask(env), new Set(['node_modules/ships'])).kind).toBe('weak');
  });

  it('finds nothing if the registry knows of nothing', async () => {
    respond = (response) => response.end('{}');
    expect(judgeAudit(await ask(), new Set(['node_modules/ships']))).toEqual({ kind: 'none' });
  });

  it.each([
    ['refuses', (response: ServerResponse) => response.writeHead(405).end('{"error":"no audits here"}')],
    ['fails', (response: ServerResponse) => response.writeHead(500).end()],
    ['responds with a page', (response: ServerResponse) => response.end('<html>Sign in</html>')],
    ['hangs up', (response: ServerResponse) => response.destroy()],
  ])('gives no report if the registry %s', async (_what, behave) => {
    respond = behave;
    const verdict = judgeAudit(await ask(), new Set(['node_modules/ships']));
    expect(verdict.kind).toBe('no-report');
  });
});
