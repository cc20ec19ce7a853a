import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ensureBuilt } from './build/ensure-built';
import { readWrittenNotices } from './build/third-party/notices-plugin';
import { printStatus } from './print-status';
import { askForAudit, judgeAudit } from './release/shipped-advisories';
import { repositoryRoot } from './repository';

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ name: z.string().optional(), version: z.string() })),
});

/**
 * `npm run check:audit`, before a release and once a week: known weaknesses of what ships. Needs a
 * registry that answers audits. Returns the exit code.
 */
async function main(): Promise<number> {
  if (!(await ensureBuilt('older'))) return 1;
  const shipped = await readShippedFolders();
  const verdict = judgeAudit(await askForAudit(repositoryRoot, process.env), shipped);
  switch (verdict.kind) {
    case 'none':
      printStatus(`No known weakness in ${shipped.size} packages that ship.`);
      return 0;
    case 'weak':
      for (const { folder, title, severity, url } of verdict.advisories) {
        printStatus(`${folder}: ${title} (${severity}), ${url}`);
      }
      return 1;
    case 'no-report':
      printStatus(`Known weaknesses could not be checked: ${verdict.reason}`);
      return 1;
  }
}

/** Electron is one of them: its advisories are listed under its own name. */
async function readShippedFolders(): Promise<ReadonlySet<string>> {
  const names = new Set(readWrittenNotices(repositoryRoot).map(({ name, version }) => `${name}@${version ?? ''}`));
  const lock: unknown = JSON.parse(await readFile(join(repositoryRoot, 'package-lock.json'), 'utf8'));
  const { packages } = lockSchema.parse(lock);
  const folders = Object.entries(packages).flatMap(([folder, { name, version }]) =>
    names.has(`${name ?? folder.replace(/^.*node_modules\//, '')}@${version}`) ? [folder] : [],
  );
  return new Set([...folders, 'node_modules/electron']);
}

void main().then((code) => {
  process.exitCode = code;
});
