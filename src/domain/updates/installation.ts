import { z } from 'zod';

/**
 * How the running app was installed. `unpacked`: from an archive, or started from its sources;
 * nobody updates it but the user.
 */
export const installationKindSchema = z.enum(['appimage', 'windows', 'macos', 'apt', 'dnf', 'unpacked']);
export type InstallationKind = z.infer<typeof installationKindSchema>;

/** Whether the app downloads and installs its updates itself. */
export function updatesItself(kind: InstallationKind): boolean {
  return kind === 'appimage' || kind === 'windows' || kind === 'macos';
}
