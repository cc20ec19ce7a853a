import { defineConfig } from '@playwright/test';
import { joinSession } from './scripts/session/several-sessions';
import { leftOut } from './scripts/suites/other-systems';

// Each worker has a display, a bus and a keychain of its own, if `npm test` made several.
const worker = process.env['TEST_PARALLEL_INDEX'];
if (worker !== undefined) joinSession(process.env, Number(worker));

/**
 * Files with tests of half a minute and longer, or at the end of the alphabet. They begin first,
 * and their tests are spread over the workers, so that the run does not end with one worker that
 * is not done. Each of their tests starts an app of its own.
 */
const LONG = ['every-screen', 'kills', 'spelling', 'system', 'taskbar', 'updates', 'upload-stream', 'windows'].map(
  (name) => `**/tests/e2e/${name}.spec.ts`,
);
const LEFT_OUT = leftOut(process.platform).map((path) => `**/${path}`);
const E2E = { testDir: 'tests/e2e', testIgnore: LEFT_OUT };

const INSTALLED = { testDir: 'tests/e2e-installed', timeout: 600_000, retries: 0 };

export default defineConfig({
  outputDir: 'test-results',
  // Twenty seconds are common, with some starts of the app; a busy machine takes three times as
  // long.
  timeout: 120_000,
  expect: {
    timeout: 10_000,
    // Other processors and other Electron versions smooth an edge differently; a moved line, a
    // colour or a letter is more than that.
    toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: 'disabled', caret: 'hide', scale: 'device' },
  },
  snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
  // A baseline is made only on request, see docs/reference/testing.md.
  updateSnapshots: 'none',
  // Two apps on one display would share a keyboard and a clipboard; `npm test` makes several.
  workers: 1,
  // `npm test` lists what passed only on the second attempt.
  retries: 1,
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { ...E2E, name: 'e2e-long', testMatch: LONG, fullyParallel: true },
    { ...E2E, name: 'e2e', testIgnore: [...LEFT_OUT, ...LONG] },
    { name: 'packaged', testDir: 'tests/e2e-packaged' },
    // `npm run pictures -- sheet`, see scripts/pictures.
    { name: 'pictures', testDir: 'tests/pictures', retries: 0 },
    // One installation from beginning to end: a second attempt would only repeat all of it.
    { ...INSTALLED, name: 'installed-bookworm', testMatch: 'deb/*.spec.ts' },
    { ...INSTALLED, name: 'installed-trixie', testMatch: ['deb/*.spec.ts', 'apparmor.spec.ts'] },
    {
      ...INSTALLED,
      name: 'installed-others',
      testMatch: [
        'apt-repository.spec.ts',
        'metainfo.spec.ts',
        'readme.spec.ts',
        'reproducible.spec.ts',
        'rpm.spec.ts',
        'windows-installer.spec.ts',
      ],
    },
  ],
});
