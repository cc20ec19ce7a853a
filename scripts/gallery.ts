import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { run } from './command';
import { hasDisplay, noDisplay } from './display';
import { GALLERY_FOLDER, viteCommand, writeGalleryProgram } from './gallery/build';
import { prepare } from './prepare';
import { printStatus } from './print-status';
import { repositoryRoot } from './repository';
import { flagsForUser, warnIfSandboxIsOff } from './runtime/root';

/** The address of Vite's server, see `gallery/vite.config.ts`. */
const SERVER = 'http://localhost:5174';
const POLL_MS = 100;

/** `npm run gallery`: every part of the interface in all its states, with hot reload. */
async function main(): Promise<number> {
  if (!hasDisplay(process.platform, process.env)) {
    printStatus(noDisplay('npm run gallery'));
    return 1;
  }
  const prepared = await prepare('run');
  if (!prepared.ready) {
    printStatus(prepared.message);
    return 1;
  }
  await writeGalleryProgram();
  const { file, args } = viteCommand();
  const server = spawn(file, args, { cwd: repositoryRoot, stdio: ['ignore', 'inherit', 'inherit'] });
  try {
    while (!(await isServing())) {
      if (server.exitCode !== null) return server.exitCode;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    const userId = process.getuid?.();
    warnIfSandboxIsOff(userId);
    const ended = await run(
      { file: prepared.runtime.executable, args: [...flagsForUser(userId), GALLERY_FOLDER] },
      { env: { ...process.env, CAMPAIGN_DESK_GALLERY_SERVER: SERVER }, output: 'here' },
    );
    return ended.code;
  } finally {
    if (server.exitCode === null && server.kill()) await once(server, 'exit');
  }
}

async function isServing(): Promise<boolean> {
  const response = await fetch(`${SERVER}/gallery.html`).catch(() => null);
  return response?.ok === true;
}

void main().then((code) => {
  process.exitCode = code;
});
