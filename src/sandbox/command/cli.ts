import type { LoggedRequest } from '../http/request-log';
import { hasCode, reasonOf } from '../http/start-error';
import { type SandboxOptions, startSandbox } from '../server/server';
import { readArgs } from './args';
import { greeting, HELP } from './help';

/** Exit codes: 1 when the sandbox could not start, 2 when the flags are wrong. */
async function main(args: readonly string[]): Promise<void> {
  const command = readArgs(args);
  switch (command.kind) {
    case 'help':
      process.stdout.write(HELP);
      return;
    case 'wrong':
      process.stderr.write(`${command.reason}\nSee npm run sandbox -- --help\n`);
      process.exitCode = 2;
      return;
    case 'serve':
      await serve(command.options);
  }
}

async function serve(options: SandboxOptions & { readonly port: number }): Promise<void> {
  let sandbox;
  try {
    sandbox = await startSandbox({ ...options, onRequest: printRequest });
  } catch (error) {
    const reason = hasCode(error, 'EADDRINUSE')
      ? `Port ${String(options.port)} is in use. Choose another with --port, or --port 0 for any free one.`
      : `The sandbox could not start: ${reasonOf(error)}`;
    process.stderr.write(`${reason}\n`);
    process.exitCode = 1;
    return;
  }
  process.stdout.write(greeting(sandbox.baseUrl, options, options.stateFile));
  if (sandbox.movedAside !== null) {
    process.stdout.write(
      `\nThe state file was damaged. It was kept as ${sandbox.movedAside}; these are fresh samples.\n`,
    );
  }

  const { close } = sandbox;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}

function printRequest({ time, method, path, status, faults }: LoggedRequest): void {
  const trouble = faults.length > 0 ? `  (${faults.join(', ')})` : '';
  process.stdout.write(`${time}  ${status === null ? 'reset' : String(status)}  ${method} ${path}${trouble}\n`);
}

void main(process.argv.slice(2));
