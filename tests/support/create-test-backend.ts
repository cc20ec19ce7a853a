import { onTestFinished } from 'vitest';
import { removeFolder } from './remove-folder';
import { TestBackend } from './test-backend';
import type { TestBackendOptions } from './test-ports';

/** Which phases a test's backend goes through: all but the upkeep, unless it says otherwise. */
export type TestPhase = 'store' | 'modules' | 'queue';

/** A backend that ends with its test, on a folder that goes then. */
export async function createTestBackend(
  options: TestBackendOptions = {},
  until: TestPhase = 'queue',
): Promise<TestBackend> {
  const test = new TestBackend(options);
  onTestFinished(async () => {
    await test.crash();
    await removeFolder(test.folder);
  });
  await test.backend.openStore();
  if (until !== 'store') await test.backend.loadModules();
  if (until === 'queue') test.backend.startQueue();
  return test;
}

/** The same app after it ended without a word. */
export async function restartedAfterCrash(test: TestBackend, options: TestBackendOptions = {}): Promise<TestBackend> {
  await test.crash();
  const { folder, keychain, originBox } = test;
  return createTestBackend({ ...test.options, folder, keychain, originBox, ...options });
}
