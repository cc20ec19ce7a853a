import { describe, expect, it } from 'vitest';
import { longOption, shortOption } from '@domain/paste/curl/options';
import { updateOf } from './read';

const COMMAND = (options: string): string =>
  `curl ${options} https://api.example.com/campaign/cmp_1 -d '{"max_concurrency":8}'`;

describe('cURL’s options', () => {
  it.each([
    '--max-redirs 5',
    '--retry-max-time 60',
    '--tls-max 1.3',
    '--noproxy "*"',
    '--connect-to ::x:',
    '-m 5',
    '-sSLm5',
    '-kfo out',
    '-w "%{http_code}\\n"',
    '--write-out=',
    '--resolve a:443:1.2.3.4',
    '--cacert a.pem --key b.pem',
    '-#',
    '-4',
    '--compressed',
    '--http1.1',
    '--no-buffer',
    '--no-progress-meter',
    '-H "A: b"',
    '-HA:b',
    '-Y 1 -y 2',
    '-e https://x.test/campaign/other',
    '--referer https://x.test/campaign/other',
    '-A "curl/8"',
    '--ipfs-gateway https://x.test',
    '--ech true',
    '--parallel-max-host 2',
  ])('%s takes its own value and no more', (options) => {
    expect(updateOf(COMMAND(options))).toEqual({ max_concurrency: 8 });
    // oxfmt-ignore
  });

  it('are found by their letter or a unique beginning, and not otherwise', () => {
    expect(shortOption('X')).toEqual({ name: 'request', takesValue: true, expands: false });
    expect(shortOption('é')).toBeNull();
    expect(longOption('reque')).toBeNull();
    expect(longOption('hea')).toBeNull();
    expect(longOption('insec')).toMatchObject({ name: 'insecure' });
    expect(longOption('data=x')).toBeNull();
    expect(longOption('expand-url')).toEqual({ name: 'url', takesValue: true, expands: true });
  });

  it('of every letter have a long name', () => {
    const letters = 'aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwxXyYzZ#:012346';
    for (const letter of letters) expect(shortOption(letter), letter).not.toBeNull();
  });
});
