import { join } from 'node:path';
import { writeElectronProgram } from '../../build/electron-program';

/**
 * Puts the loader into an Electron folder, so that it starts the app folder it is given as an
 * argument.
 */
export async function addLoader(distribution: string): Promise<void> {
  await writeElectronProgram(require.resolve('./loader-app.ts'), join(distribution, 'resources', 'app'), 'loader');
}
