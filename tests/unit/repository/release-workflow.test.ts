import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { SIGNED_CHECKSUMS } from '../../../scripts/release/checksum-signature';
import { repositoryRoot } from '../../../scripts/repository';

const stepSchema = z.object({
  run: z.string().optional(),
  uses: z.string().optional(),
  if: z.string().optional(),
  id: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
  with: z.record(z.string(), z.unknown()).default({}),
});
const jobSchema = z.object({
  needs: z.array(z.string()).default([]),
  if: z.string().optional(),
  strategy: z.object({ matrix: z.record(z.string(), z.array(z.string())) }).optional(),
  environment: z.string().optional(),
  permissions: z.record(z.string(), z.string()).default({}),
  steps: z.array(stepSchema),
});
const workflowSchema = z.object({ jobs: z.record(z.string(), jobSchema) });

const text = readFileSync(join(repositoryRoot, '.github', 'workflows', 'release.yml'), 'utf8');
const { jobs } = workflowSchema.parse(parse(text));
const SYSTEMS = ['ubuntu-latest', 'windows-latest', 'macos-latest'];

function job(name: string): z.output<typeof jobSchema> {
  const found = jobs[name];
  if (found === undefined) throw new Error(`release.yml has no job ${name}`);
  return found;
}

/** The number of the step of a job that runs or uses something. */
function stepOf(name: string, part: string): number {
  const index = job(name).steps.findIndex(({ run = '', uses = '' }) => run.includes(part) || uses.includes(part));
  expect(index, `${name}: ${part}`).toBeGreaterThanOrEqual(0);
  return index;
}

describe('a release', () => {
  it('is made only after the whole suite passed on the shipped Electron on three systems', () => {
    expect(job('test').strategy?.matrix['os']).toEqual(SYSTEMS);
    const { steps } = job('test');
    const electron = stepOf('test', 'scripts/release/shipped-electron.ts');
    const suite = steps.findIndex(({ run }) => run === 'npm test');
    expect(electron).toBeLessThan(suite);
    expect(stepOf('test', 'apparmor_restrict_unprivileged_userns=0')).toBeLessThan(suite);
    expect(steps[suite]?.if).toBeUndefined();
    expect(steps[stepOf('test', 'npm run test:installed')]?.if).toBe("runner.os == 'Linux'");
    expect(job('package').needs).toEqual(['policy', 'test']);
    expect(job('publish').needs).toEqual(['policy', 'test', 'package']);
  });

  it('stops at whatever fails', () => {
    expect(text).not.toMatch(/continue-on-error|always\(\)|\|\| true/);
    for (const { if: condition } of Object.values(jobs)) expect(condition).toBeUndefined();
    const conditions = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.if ?? []));
    expect([...new Set(conditions)].sort()).toEqual(['failure()', "runner.os == 'Linux'"]);
  });

  it('checks the version, the changelog, Electron and known weaknesses first', () => {
    for (const part of ['release-notes.ts "$GITHUB_REF_NAME"', 'npm run check:electron', 'npm run check:audit']) {
      stepOf('policy', part);
    }
  });

  it('contains the Electron that was tested, for each system', () => {
    expect(job('package').strategy?.matrix['os']).toEqual(SYSTEMS);
    const step = job('package').steps[stepOf('package', 'npm run package')];
    expect(step?.env).toMatchObject({ CAMPAIGN_DESK_TESTED_ELECTRON: '${{ needs.test.outputs.electron }}' });
  });

  it('signs the metadata of updates with the page of its release notes', () => {
    const step = job('publish').steps[stepOf('publish', 'sign-update-metadata.ts')];
    expect(step?.run).toBe('npx tsx scripts/release/sign-update-metadata.ts dist/packages --notes "$NOTES"');
    expect(step?.env).toEqual({
      NOTES: '${{ github.server_url }}/${{ github.repository }}/releases/tag/${{ github.ref_name }}',
      CAMPAIGN_DESK_UPDATE_KEYS: '${{ secrets.CAMPAIGN_DESK_UPDATE_KEYS }}',
    });
  });

  it('signs SHA256SUMS over all that was signed before, makes provenance of it, and checks all before the draft', () => {
    const order = [
      'actions/download-artifact@',
      'sign-update-metadata.ts dist/packages',
      'sign-checksums.ts dist/packages',
      'actions/attest-build-provenance@',
      'provenance.sigstore.json',
      'check-release.ts dist/packages',
      'gh release create',
    ].map((part) => stepOf('publish', part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(job('publish').steps[stepOf('publish', 'attest-build-provenance')]?.with).toEqual({
      'subject-checksums': 'dist/packages/SHA256SUMS',
    });
    expect(job('publish').permissions).toEqual({ contents: 'write', 'id-token': 'write', attestations: 'write' });
    expect(job('publish').steps[stepOf('publish', 'gh release create')]?.run).toContain('--draft --verify-tag');
  });

  it('gives secrets only to jobs in the environment that can demand an approval', () => {
    for (const [name, { environment, steps }] of Object.entries(jobs)) {
      if (JSON.stringify(steps).includes('secrets.')) expect(environment, name).toBe('release');
    }
  });
});

describe('the command that verifies a release', () => {
  it.each(['README.md', join('docs', 'releasing.md')])('names in %s what the workflow signs, and who it is', (name) => {
    const document = readFileSync(join(repositoryRoot, name), 'utf8');
    const command = /^cosign verify-blob (?:.*\\\n)*.*/m.exec(document)?.[0].replaceAll(/\s*\\\n\s*/g, ' ');
    expect(command?.split(' ')).toEqual([
      ...['cosign', 'verify-blob', 'SHA256SUMS', '--bundle', SIGNED_CHECKSUMS],
      '--certificate-identity',
      // A workflow that a tag started is known by its file and that tag.
      'https://github.com/OWNER/NAME/.github/workflows/release.yml@refs/tags/v1.2.0',
      ...['--certificate-oidc-issuer', 'https://token.actions.githubusercontent.com'],
    ]);
    expect(parse(text)).toMatchObject({ on: { push: { tags: ['v*'] } } });
    expect(document).toContain('sha256sum --check --ignore-missing SHA256SUMS');
  });
});

describe('the checks of each change', () => {
  it('run the whole suite on the same three systems', () => {
    const checks = workflowSchema.parse(
      parse(readFileSync(join(repositoryRoot, '.github', 'workflows', 'checks.yml'), 'utf8')),
    );
    const commands = Object.values(checks.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    const allowed = commands.findIndex((command) => command.includes('apparmor_restrict_unprivileged_userns=0'));
    expect(allowed).toBeGreaterThanOrEqual(0);
    expect(commands.indexOf('.ci/run')).toBeGreaterThan(allowed);
    expect(checks.jobs['other-systems']?.strategy?.matrix['os']).toEqual(['windows-latest', 'macos-latest']);
    expect(checks.jobs['other-systems']?.steps.map(({ run }) => run)).toContain('npm test');
  });
});
