import { join } from 'node:path';
import { run } from './command';
import { repositoryRoot } from './repository';

/**
 * Tests that kill the app or make inputs up, and how often they do it here; `npm test` has the time
 * for a few of each.
 */
const LONG = [
  { args: ['integration', 'tests/integration/fuzz'], env: { CAMPAIGN_DESK_FUZZ: '100000' } },
  { args: ['e2e', 'kills.spec.ts'], env: { CAMPAIGN_DESK_KILLS: '200' } },
  {
    args: ['integration', 'tests/integration/outbox/crash.test.ts'],
    env: { CAMPAIGN_DESK_OUTBOX_KILLS: '2080' },
  },
];

/**
 * `npm run test:torture`: 100,000 made-up inputs, and 200 editing sessions and 2,080 sending
 * processes that are killed. Returns the exit code.
 */
async function main(): Promise<number> {
  let worst = 0;
  for (const { args, env } of LONG) {
    const command = { file: process.execPath, args: ['--import', 'tsx', join('scripts', 'test.ts'), ...args] };
    const { code } = await run(command, { cwd: repositoryRoot, env: { ...process.env, ...env }, output: 'here' });
    worst = Math.max(worst, code);
  }
  return worst;
}

void main().then((code) => {
  process.exitCode = code;
});
