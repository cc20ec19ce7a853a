import { describe, expect, it } from 'vitest';
import { type BomInput, makeBom } from '../../../../scripts/release/sbom/bom';
import { problemsOfBom } from '../../../support/cyclonedx';

const INPUT: BomInput = {
  app: { name: 'campaign-desk', version: '1.2.3', licence: 'MIT' },
  notices: [
    { name: '@a/b', version: '1.0.0', kind: 'package', partOf: null, licence: 'MIT', text: 'x' },
    { name: 'dual', version: '2.0.0', kind: 'package', partOf: null, licence: '(MIT OR Apache-2.0)', text: 'x' },
    { name: 'native', version: '3.0.0', kind: 'native', partOf: null, licence: 'MIT', text: 'x' },
    { name: 'SQLite', version: '3.53.4', kind: 'work', partOf: 'native', licence: 'blessing', text: 'x' },
    { name: 'GeoNames', version: null, kind: 'work', partOf: '@a/b', licence: 'CC-BY-4.0', text: 'x' },
    { name: 'Electron', version: null, kind: 'runtime', partOf: null, licence: 'MIT', text: 'x' },
  ],
  integrity: new Map([['@a/b@1.0.0', `sha512-${Buffer.alloc(64, 1).toString('base64')}`]]),
  runtime: { electron: '45.4.1', chrome: '150.0.1', node: '24.1.0', v8: '15.0.1-electron.0' },
  system: 'linux-x64',
  testedElectron: '45.4.1',
  time: new Date('2026-01-02T03:04:05Z'),
};

const componentOf = (name: string): unknown =>
  (makeBom(INPUT)['components'] as readonly { name: string }[]).find((component) => component.name === name);

describe('the SBOM', () => {
  it('satisfies the strict schema of CycloneDX 1.6, with and without a tested Electron', async () => {
    expect(await problemsOfBom(JSON.stringify(makeBom(INPUT)))).toBeNull();
    expect(await problemsOfBom(JSON.stringify(makeBom({ ...INPUT, testedElectron: null })))).toBeNull();
    const wrong = { ...makeBom(INPUT), components: [{ type: 'libary', name: 'a' }] };
    expect(await problemsOfBom(JSON.stringify(wrong))).not.toBeNull();
  });

  it('identifies a package by its purl and by the hash of the lock file', () => {
    expect(componentOf('@a/b')).toMatchObject({
      purl: 'pkg:npm/%40a/b@1.0.0',
      hashes: [{ alg: 'SHA-512', content: '01'.repeat(64) }],
      licenses: [{ license: { id: 'MIT' } }],
    });
    expect(componentOf('dual')).toMatchObject({ licenses: [{ expression: '(MIT OR Apache-2.0)' }] });
  });

  it('identifies SQLite and the parts of Electron by what lists of weaknesses call them', () => {
    expect(componentOf('SQLite')).toMatchObject({ cpe: 'cpe:2.3:a:sqlite:sqlite:3.53.4:*:*:*:*:*:*:*' });
    expect(componentOf('Chromium')).toMatchObject({ cpe: 'cpe:2.3:a:google:chrome:150.0.1:*:*:*:*:*:*:*' });
    expect(componentOf('Electron')).toMatchObject({ version: '45.4.1', purl: 'pkg:npm/electron@45.4.1' });
  });

  it('says what contains what', () => {
    const dependencies = makeBom(INPUT)['dependencies'] as readonly { ref: string; dependsOn: readonly string[] }[];
    const of = (ref: string): readonly string[] | undefined =>
      dependencies.find((entry) => entry.ref === ref)?.dependsOn;
    expect(of('campaign-desk')).toEqual(['@a/b@1.0.0', 'dual@2.0.0', 'native@3.0.0', 'Electron@45.4.1']);
    expect(of('native@3.0.0')).toEqual(['SQLite@3.53.4']);
    expect(of('@a/b@1.0.0')).toEqual(['GeoNames']);
    expect(of('Electron@45.4.1')).toEqual(['Chromium@150.0.1', 'Node.js@24.1.0', 'V8@15.0.1-electron.0']);
  });

  it('says which Electron passed the test suite, or that none is known to', () => {
    const tested = (input: BomInput): unknown =>
      (makeBom(input)['metadata'] as { component: { properties: readonly object[] } }).component.properties;
    expect(tested(INPUT)).toContainEqual({ name: 'campaign-desk:tested-electron', value: '45.4.1' });
    expect(tested({ ...INPUT, testedElectron: null })).toContainEqual({
      name: 'campaign-desk:tested-electron',
      value: 'none',
    });
  });

  it('is the same for the same input, and has another serial number for another', () => {
    expect(makeBom(INPUT)).toEqual(makeBom({ ...INPUT }));
    expect(makeBom({ ...INPUT, system: 'win32-x64' })['serialNumber']).not.toBe(makeBom(INPUT)['serialNumber']);
  });
});
