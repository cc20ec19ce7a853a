import { describe, expect, it } from 'vitest';
import { readArgs } from '@sandbox/command/args';

function serveOptions(...args: string[]) {
  const command = readArgs(args);
  if (command.kind !== 'serve') throw new Error(JSON.stringify(command));
  return command.options;
}

describe('the command line', () => {
  it('needs no arguments, and uses the same key and user ID every time, in the documented form', () => {
    const { apiKey, userId, port, rateLimit, rateWindowMs } = serveOptions();
    expect(apiKey).toMatch(/^sk_live_/);
    expect(userId).toMatch(/^user_/);
    expect({ port, rateLimit, rateWindowMs }).toEqual({ port: 4010, rateLimit: 100, rateWindowMs: 60_000 });
  });

  it('reads every flag', () => {
    const options = serveOptions(
      ...['--port', '0', '--key', 'k', '--user', 'u', '--state', 'memory', '--rate-limit', 'off', '--rate-window', '2'],
      ...['--recipients', 'append', '--max-body', '99', '--no-get', '--latency', '30'],
    );
    expect(options).toEqual({
      port: 0,
      apiKey: 'k',
      userId: 'u',
      rateLimit: 'off',
      rateWindowMs: 2000,
      recipientsMode: 'append',
      maxBodyBytes: 99,
      offersGet: false,
      faults: [{ kind: 'latency', ms: 30 }],
    });
  });

  it('reads faults as names and as JSON', () => {
    const options = serveOptions(
      ...['--fault', 'status,status=503,retryAfter=5,times=2,method=patch,applied=true'],
      ...['--fault', 'ignore,fields=name+recipients'],
      ...['--fault', '{"kind":"cut","afterBytes":0}'],
    );
    expect(options.faults).toEqual([
      { kind: 'status', status: 503, retryAfter: '5', times: 2, method: 'PATCH', applied: true },
      { kind: 'ignore', fields: ['name', 'recipients'] },
      { kind: 'cut', afterBytes: 0 },
    ]);
  });

  it.each([
    [['--port', '70000'], '--port must be a whole number from 0 to 65535, not "70000"'],
    [['--port', 'http'], '--port'],
    [['--rate-limit', '0'], '--rate-limit'],
    [['--recipients', 'merge'], '--recipients must be replace or append'],
    [['--key', ' '], "--key can't be empty"],
    [['--fault', 'earthquake'], '--fault earthquake'],
    [['--fault', 'status,status=200'], '--fault status,status=200'],
    [['--fault', '{"kind"'], 'not JSON'],
    [['--fault', 'html,colour=red'], 'colour'],
    [['--prot', '1'], '--prot'],
    [['4010'], '4010'],
  ])('%j is rejected with a reason', (args, reason) => {
    const command = readArgs(args);
    expect(command).toMatchObject({ kind: 'wrong', reason: expect.stringContaining(reason) as string });
  });
});
