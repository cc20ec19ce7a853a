import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { run } from './command';
import { printStatus } from './print-status';
import { judgeElectron, MAX_DAYS_BEHIND, MAX_DAYS_BEHIND_MAJOR } from './release/electron-policy';
import { repositoryRoot } from './repository';

const packageSchema = z.object({ devDependencies: z.object({ electron: z.string() }) });
const releasesSchema = z.record(z.string(), z.string());

/**
 * `npm run check:electron`, before a release and once a week: needs the registry. Returns the exit
 * code.
 */
async function main(): Promise<number> {
  const file = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
  const { electron } = packageSchema.parse(JSON.parse(file)).devDependencies;
  const asked = await run(
    { file: 'npm', args: ['view', 'electron', 'time', '--json'] },
    { cwd: repositoryRoot, output: 'kept', limitMs: 60_000 },
  );
  if (asked.code !== 0) {
    printStatus(`The registry could not be asked for Electron's releases:\n${asked.text}`);
    return 1;
  }
  const verdict = judgeElectron(electron, releasesSchema.parse(JSON.parse(asked.text)), new Date());
  switch (verdict.kind) {
    case 'current':
      printStatus(`Electron ${electron} satisfies the update policy.`);
      return 0;
    case 'not-exact':
      printStatus(`package.json must pin one version of Electron, not "${electron}".`);
      return 1;
    case 'unknown-version':
      printStatus(`The registry does not list Electron ${electron}.`);
      return 1;
    case 'behind':
      printStatus(
        `Electron ${electron} has been behind for ${verdict.days} days; at most ${MAX_DAYS_BEHIND} are allowed, ` +
          `and ${MAX_DAYS_BEHIND_MAJOR} after a new major. Update to ${verdict.newest}.`,
      );
      return 1;
    case 'unsupported-major':
      printStatus(`Electron ${electron} is out of support. Supported majors: ${verdict.supported.join(', ')}.`);
      return 1;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
