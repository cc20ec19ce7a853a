import { expect, it } from 'vitest';
import { versionLines } from '@renderer/features/about/version-lines';

it('lists every version and the system, the app first', () => {
  const versions = { app: '1.0.0', electron: '45.1.0', chromium: '150.0.0', node: '24.1.0', sqlite: '3.50.0' };
  expect(versionLines({ versions, system: 'Linux 6.1.0 (x64)' })).toEqual([
    ['Campaign Desk', '1.0.0'],
    ['Electron', '45.1.0'],
    ['Chromium', '150.0.0'],
    ['Node.js', '24.1.0'],
    ['SQLite', '3.50.0'],
    ['System', 'Linux 6.1.0 (x64)'],
  ]);
});
