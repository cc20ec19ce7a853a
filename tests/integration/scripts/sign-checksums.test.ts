import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFromJSON } from '@sigstore/bundle';
import { CIContextProvider } from '@sigstore/sign';
import { toSignedEntity, Verifier } from '@sigstore/verify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../scripts/command';
import { signChecksums, SIGNED_CHECKSUMS } from '../../../scripts/release/checksum-signature';
import { repositoryRoot } from '../../../scripts/repository';
import { SigstoreServices } from '../../support/sigstore-services';

const IDENTITY = 'https://github.com/them/desk/.github/workflows/release.yml@refs/tags/v1.2.3';
const ISSUER = 'https://token.actions.githubusercontent.com';
const SUMS = `${'a'.repeat(64)}  campaign-desk-1.2.3-amd64.deb\n`;

let folder = '';
let services: SigstoreServices;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'campaign-desk-checksums-'));
  await writeFile(join(folder, 'SHA256SUMS'), SUMS);
  services = await new SigstoreServices({ identity: IDENTITY, issuer: ISSUER }).start();
  for (const [name, value] of Object.entries(services.environment)) vi.stubEnv(name, value);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await services.stop();
  await rm(folder, { recursive: true });
});

function sign(): Promise<void> {
  return signChecksums(folder, {
    fulcio: services.url,
    rekor: services.url,
    identity: new CIContextProvider('sigstore'),
  });
}

/** Verifies as cosign does: against keys that are trusted, an identity and an issuer. */
async function verify(sums: string, identity: string, trusted = services): Promise<string> {
  const bundle = bundleFromJSON(JSON.parse(await readFile(join(folder, SIGNED_CHECKSUMS), 'utf8')));
  // The authority of the tests has no log of its certificates.
  const signer = new Verifier(trusted.trust, { ctlogThreshold: 0 }).verify(toSignedEntity(bundle, Buffer.from(sums)), {
    subjectAlternativeName: identity,
    extensions: { issuer: ISSUER },
  });
  return signer.identity?.subjectAlternativeName ?? '';
}

describe('the signature of SHA256SUMS', () => {
  it('is of the workflow that made the release, in the log, and over exactly these bytes', async () => {
    await sign();
    expect(await verify(SUMS, IDENTITY)).toBe(IDENTITY);
    await expect(verify(SUMS.replace('a', 'b'), IDENTITY)).rejects.toThrow();
    await expect(verify(`${SUMS}\n`, IDENTITY)).rejects.toThrow();
  });

  it.each([
    ['of another tag', IDENTITY.replace('v1.2.3', 'v1.2.4')],
    ['of another workflow', IDENTITY.replace('release.yml', 'checks.yml')],
    ['of another repository', IDENTITY.replace('them/desk', 'they/desk')],
  ])('is not one %s', async (_what, identity) => {
    await sign();
    await expect(verify(SUMS, identity)).rejects.toThrow(/identity/i);
  });

  it('is not trusted if another authority certified it', async () => {
    await sign();
    const other = await new SigstoreServices({ identity: IDENTITY, issuer: ISSUER }).start();
    try {
      await expect(verify(SUMS, IDENTITY, other)).rejects.toThrow();
    } finally {
      await other.stop();
    }
  });

  it('has no key that could be stolen: each one is another', async () => {
    const read = async (): Promise<string> => readFile(join(folder, SIGNED_CHECKSUMS), 'utf8');
    await sign();
    const first = await read();
    await sign();
    expect(await verify(SUMS, IDENTITY)).toBe(IDENTITY);
    expect(await read()).not.toBe(first);
  });

  it.each(['/token', '/api/v2/signingCert', '/api/v1/log/entries'])(
    'is not written if a service fails (%s)',
    async (path) => {
      services.broken.add(path);
      await expect(sign()).rejects.toThrow();
      await expect(readFile(join(folder, SIGNED_CHECKSUMS))).rejects.toThrow('ENOENT');
    },
  );
});

describe('the command that signs SHA256SUMS', () => {
  async function command(...args: readonly string[]): Promise<readonly [number, string]> {
    const env = { ...process.env, ACTIONS_ID_TOKEN_REQUEST_URL: '', SIGSTORE_ID_TOKEN: '' };
    const program = { file: process.execPath, args: ['--import', 'tsx', 'scripts/release/sign-checksums.ts', ...args] };
    const { code, text } = await run(program, { cwd: repositoryRoot, env, output: 'kept', limitMs: 60_000 });
    return [code, text];
  }

  it('says so outside of a workflow, without a folder and without checksums', async () => {
    expect(await command(folder)).toEqual([
      1,
      'SHA256SUMS could not be signed: only a workflow on GitHub with the permission id-token: write can sign.\n',
    ]);
    const [code, text] = await command();
    expect([code, text]).toEqual([2, expect.stringContaining('Usage: ')]);
    await rm(join(folder, 'SHA256SUMS'));
    expect(await command(folder)).toEqual([1, expect.stringContaining('ENOENT')]);
  });
});
