import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../../scripts/repository';
import { flagsForUser } from '../../../scripts/runtime/root';
import { appCommand, appEnvironment } from './launch';

/**
 * What a start ended with that never came to a window of use: the box that was shown, what was
 * opened from it, and the exit code.
 */
export interface EndedWithBox {
  readonly code: number;
  readonly box: { readonly message: string; readonly detail: string; readonly buttons: readonly string[] };
  readonly openedPaths: readonly string[];
}

/**
 * Stands in front of the built app: hands it a box that notes what it is asked to show, and that
 * responds with a button of its own choice.
 */
const START = `
const { app, dialog, shell } = require('electron');
const { join } = require('node:path');
const note = (what) => process.stdout.write(JSON.stringify(what) + '\\n');
dialog.showMessageBox = (options) => {
  note({ box: options });
  return Promise.resolve({ response: options.buttons.indexOf(process.env.BOX_ANSWER), checkboxChecked: false });
};
shell.openPath = (path) => {
  note({ opened: path });
  return Promise.resolve('');
};
app.setAppPath(process.env.APP_ROOT);
require(join(process.env.APP_ROOT, 'out', 'main', 'index.js'));
`;

/**
 * Starts the built app on a data folder that it cannot use, and returns the native box that it
 * shows with one of the box's buttons. The box is the one thing that is not real, because nobody is
 * there to press it.
 */
export async function startUntilBox(dataDir: string, answer: string): Promise<EndedWithBox> {
  const program = await mkdtemp(join(tmpdir(), 'campaign-desk-boxes-'));
  try {
    await writeFile(join(program, 'package.json'), '{ "name": "boxes", "main": "main.js" }');
    await writeFile(join(program, 'main.js'), START);
    const { executable } = await appCommand();
    const child = spawn(executable, [...flagsForUser(process.getuid?.()), program], {
      env: appEnvironment({ dataDir, env: { APP_ROOT: repositoryRoot, BOX_ANSWER: answer } }),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let shown = '';
    child.stdout.on('data', (chunk: Buffer) => (shown += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    const notes = shown
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { box?: EndedWithBox['box']; opened?: string });
    const [box] = notes.flatMap((note) => note.box ?? []);
    if (box === undefined) throw new Error('no box was shown');
    return { code, box, openedPaths: notes.flatMap((note) => note.opened ?? []) };
  } finally {
    await rm(program, { recursive: true, force: true });
  }
}
