import { parseArgs } from 'node:util';
import { type ParsedFlag, parseFaultFlag } from '../faults/fault-flag';
import type { Fault } from '../faults/faults';
import type { SandboxOptions } from '../server/server';
import { DEFAULT_KEY, DEFAULT_PORT, DEFAULT_STATE_FILE, DEFAULT_USER } from './defaults';

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'serve'; readonly options: SandboxOptions & { readonly port: number } };

const MAX_WINDOW_SECONDS = 86_400;
const MAX_LATENCY_MS = 600_000;

/** Reads the command line of `npm run sandbox`. */
export function readArgs(args: readonly string[]): Command {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: false }));
  } catch (error) {
    return { kind: 'wrong', reason: error instanceof Error ? error.message : String(error) };
  }
  if (values.help) return { kind: 'help' };

  const port = wholeNumber('--port', values.port, 0, 65_535);
  if (!port.ok) return wrong(port);
  const rateLimit =
    values['rate-limit'] === 'off'
      ? ({ ok: true, value: 'off' } as const)
      : wholeNumber('--rate-limit', values['rate-limit'], 1, 1_000_000);
  if (!rateLimit.ok) return wrong(rateLimit);
  const window = wholeNumber('--rate-window', values['rate-window'], 1, MAX_WINDOW_SECONDS);
  if (!window.ok) return wrong(window);
  const maxBody = wholeNumber('--max-body', values['max-body'], 1, Number.MAX_SAFE_INTEGER);
  if (!maxBody.ok) return wrong(maxBody);
  const latency = wholeNumber('--latency', values.latency, 0, MAX_LATENCY_MS);
  if (!latency.ok) return wrong(latency);
  const recipients = values.recipients;
  if (recipients !== 'replace' && recipients !== 'append') {
    return { kind: 'wrong', reason: `--recipients must be replace or append, not "${recipients}"` };
  }
  for (const [flag, value] of [
    ['--key', values.key],
    ['--user', values.user],
    ['--state', values.state],
  ] as const) {
    if (value.trim() === '') return { kind: 'wrong', reason: `${flag} can't be empty` };
  }

  const faults: Fault[] = [];
  if (latency.value > 0) faults.push({ kind: 'latency', ms: latency.value });
  for (const text of values.fault) {
    const fault = parseFaultFlag(text);
    if (!fault.ok) return wrong(fault);
    faults.push(fault.value);
  }

  return {
    kind: 'serve',
    options: {
      port: port.value,
      apiKey: values.key,
      userId: values.user,
      ...(values.state !== 'memory' && { stateFile: values.state }),
      rateLimit: rateLimit.value,
      rateWindowMs: window.value * 1000,
      maxBodyBytes: maxBody.value,
      recipientsMode: recipients,
      offersGet: !values['no-get'],
      faults,
    },
  };
}

const FLAGS = {
  port: { type: 'string', default: String(DEFAULT_PORT) },
  key: { type: 'string', default: DEFAULT_KEY },
  user: { type: 'string', default: DEFAULT_USER },
  state: { type: 'string', default: DEFAULT_STATE_FILE },
  'rate-limit': { type: 'string', default: '100' },
  'rate-window': { type: 'string', default: '60' },
  'max-body': { type: 'string', default: String(32 * 1024 * 1024) },
  latency: { type: 'string', default: '0' },
  recipients: { type: 'string', default: 'replace' },
  'no-get': { type: 'boolean', default: false },
  fault: { type: 'string', multiple: true, default: [] as string[] },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function wholeNumber(flag: string, text: string, min: number, max: number): ParsedFlag<number> {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return { ok: true, value };
  return { ok: false, reason: `${flag} must be a whole number from ${String(min)} to ${String(max)}, not "${text}"` };
}

function wrong({ reason }: { readonly reason: string }): Command {
  return { kind: 'wrong', reason };
}
