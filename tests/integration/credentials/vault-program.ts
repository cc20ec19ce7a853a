import { argv } from 'node:process';
import { loadKeytar } from '@backend/credentials/keytar';
import { keytarKeychain } from '@backend/credentials/keytar-keychain';
import { createVault } from '@backend/credentials/vault';

/**
 * A process of its own that uses the vault on whatever keychain its environment gives it: `SERVICE
 * STEP...`, where a step is JSON such as `["status", "id"]`. Prints one JSON answer a line. A new
 * process knows nothing of the last one's memory, as after a restart.
 */
const [service = '', ...steps] = argv.slice(2);
const keychain = keytarKeychain({ load: loadKeytar, platform: process.platform, service });
const vault = createVault(keychain, { showMs: 20_000, askMs: 20_000 });

async function main(): Promise<void> {
  const answers: string[] = [];
  for (const step of steps) answers.push(JSON.stringify(await run(step)));
  process.stdout.write(`${answers.join('\n')}\n`, () => process.exit(0));
}

async function run(step: string): Promise<unknown> {
  // Written by the test beside it, and by nobody else.
  const [name, id = '', secrets, keep] = JSON.parse(step) as [
    string,
    string?,
    Record<string, string>?,
    ('keychain' | 'session')?,
  ];
  switch (name) {
    case 'status':
      return vault.status(id);
    case 'get':
      return vault.get(id);
    case 'set':
      return vault.set(id, secrets ?? {}, keep ?? 'keychain');
    case 'forget':
      return vault.forget(id);
    case 'check':
      return vault.check();
    default:
      throw new Error(`unknown step ${name}`);
  }
}

void main();
