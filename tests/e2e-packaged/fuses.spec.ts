import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { product } from './support/product';

/**
 * Every fuse that the runtime has stands here: one that a newer Electron adds fails the last test
 * until it is decided.
 */
const hardened = [
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
] as const;

for (const [fuse, state] of hardened) {
  test(`the packaged app has the fuse ${FuseV1Options[fuse]} ${state === FuseState.ENABLE ? 'on' : 'off'}`, async () => {
    const { folder, executable } = product('shipped');
    const wire = await getCurrentFuseWire(join(folder, executable));
    expect(wire[fuse]).toBe(state);
  });
}

test('sets every fuse of the packaged app explicitly', async () => {
  const { folder, executable } = product('shipped');
  const wire = await getCurrentFuseWire(join(folder, executable));
  const present = Object.entries(wire)
    .filter(([name, state]) => /^\d+$/.test(name) && state !== FuseState.INHERIT && state !== FuseState.REMOVED)
    .map(([name]) => FuseV1Options[Number(name)] ?? name);
  const decided = hardened.map(([fuse]) => FuseV1Options[fuse]);
  expect(present.filter((name) => !decided.includes(name))).toEqual([]);
});
