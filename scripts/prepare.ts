import { checkChromiumSandbox } from './machine/chromium-sandbox';
import { prepareDebian } from './machine/debian';
import { checkOtherLinux, TEST_PROGRAMS } from './machine/other-linux';
import { RUN_REQUIREMENTS, TEST_REQUIREMENTS } from './machine/packages';
import { describeMissingRuntime, resolveRuntime } from './runtime/resolve-runtime';
import type { Runtime } from './runtime/runtime';

export type Purpose = 'run' | 'test';

export type Prepared =
  | { readonly ready: true; readonly runtime: Runtime }
  | { readonly ready: false; readonly message: string };

/**
 * Makes this machine able to run or to test the app: system packages first, then a runtime. Quick
 * when all is there.
 */
export async function prepare(purpose: Purpose): Promise<Prepared> {
  const linux = process.platform === 'linux';
  const debian = linux ? await prepareDebian(purpose === 'run' ? RUN_REQUIREMENTS : TEST_REQUIREMENTS) : undefined;
  if (debian?.ready === false) {
    return debian;
  }
  const resolution = await resolveRuntime();
  if (!resolution.found) {
    return { ready: false, message: describeMissingRuntime(resolution.passedOver) };
  }
  const { runtime } = resolution;
  if (linux && debian === undefined) {
    const checked = await checkOtherLinux(runtime.executable, purpose === 'run' ? [] : TEST_PROGRAMS);
    if (!checked.ready) {
      return checked;
    }
  }
  const sandbox = linux ? await checkChromiumSandbox(runtime.executable, process.getuid?.()) : { ready: true as const };
  return sandbox.ready ? { ready: true, runtime } : sandbox;
}
