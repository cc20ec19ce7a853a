import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/**
 * Removes a folder in which a backend of this process was at work, once the system has ended what
 * it was asked to do with files: a start makes the folder of imports in the background, and an app
 * that ends leaves that to its end.
 */
export async function removeFolder(folder: string): Promise<void> {
  while (process.getActiveResourcesInfo().some((resource) => resource.startsWith('FSReq'))) await setTimeout(1);
  rmSync(folder, { recursive: true, force: true });
}
