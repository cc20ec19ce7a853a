import { describe, expect, it } from 'vitest';
import {
  type Attempt,
  chooseRuntime,
  describeRuntime,
  type Runtime,
  type Sources,
} from '../../../scripts/runtime/runtime';

const runtime = (kind: Runtime['kind']): Runtime => ({
  kind,
  executable: `/${kind}/electron`,
  distribution: `/${kind}`,
  version: '1.2.3',
});
const found = (kind: Runtime['kind']): Promise<Attempt> => Promise.resolve({ kind: 'found', runtime: runtime(kind) });
const unavailable = (reason: string): Promise<Attempt> => Promise.resolve({ kind: 'unavailable', reason });

const everything: Sources = {
  override: () => found('override'),
  official: () => found('official'),
  fallback: () => found('fallback'),
};

describe('choosing a runtime', () => {
  it('prefers the one named in the environment', async () => {
    expect(await chooseRuntime('/mine', everything)).toEqual({
      found: true,
      runtime: runtime('override'),
      passedOver: [],
    });
  });

  it('uses the official build if none is named', async () => {
    expect(await chooseRuntime(undefined, everything)).toMatchObject({ runtime: { kind: 'official' } });
  });

  it('treats an empty name as none', async () => {
    expect(await chooseRuntime('', everything)).toMatchObject({ runtime: { kind: 'official' } });
  });

  it('uses the fallback if the download fails, and records why', async () => {
    const cutOff = { ...everything, official: () => unavailable('fetch failed') };
    expect(await chooseRuntime(undefined, cutOff)).toEqual({
      found: true,
      runtime: runtime('fallback'),
      passedOver: ['fetch failed'],
    });
  });

  it('does not create a fallback while the official build is available', async () => {
    const noStandIn = { ...everything, fallback: () => Promise.reject(new Error('asked for')) };
    expect(await chooseRuntime(undefined, noStandIn)).toMatchObject({ found: true });
  });

  it('uses no other if the named one is missing', async () => {
    const wrong = { ...everything, override: () => unavailable('no electron in /mine') };
    expect(await chooseRuntime('/mine', wrong)).toEqual({ found: false, passedOver: ['no electron in /mine'] });
  });

  it('lists every reason if there is none at all', async () => {
    const nothing = {
      ...everything,
      official: () => unavailable('fetch failed'),
      fallback: () => unavailable('no stand-in for this system'),
    };
    expect(await chooseRuntime(undefined, nothing)).toEqual({
      found: false,
      passedOver: ['fetch failed', 'no stand-in for this system'],
    });
  });
});

describe('reporting the chosen runtime', () => {
  it('names the version, the kind, and why it is not the official one', () => {
    expect(describeRuntime(runtime('official'), [])).toBe('Runtime: Electron 1.2.3, the official build.');
    expect(describeRuntime(runtime('override'), [])).toContain('ELECTRON_OVERRIDE_DIST_PATH');
    expect(describeRuntime(runtime('fallback'), ['fetch failed'])).toMatch(/1\.2\.3.*stand-in.*\(fetch failed\)/);
  });
});
