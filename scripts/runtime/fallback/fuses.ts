import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * Sets the stand-in's fuses: its own main snapshot was left out, and Playwright attaches through
 * the inspector.
 */
export async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
