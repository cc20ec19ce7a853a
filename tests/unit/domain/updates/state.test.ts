import { expect, it } from 'vitest';
import { nextUpdateState, releaseToDownload, type UpdateEvent, type UpdateState } from '@domain/updates/state';

const A = { version: '1.1.0', releaseNotes: null };
const B = { version: '1.2.0', releaseNotes: 'https://example.org/1.2.0' };
const NO_NETWORK = { kind: 'network', reason: 'offline' } as const;
const FULL = { kind: 'disk-full' } as const;

const STATES = {
  idle: { kind: 'idle' },
  checking: { kind: 'checking' },
  current: { kind: 'current' },
  available: { kind: 'available', release: A },
  downloading: { kind: 'downloading', release: A, received: 5, total: 10, isPaused: false },
  ready: { kind: 'ready', release: A },
  refused: { kind: 'refused', refusal: 'expired', version: null },
  'failed check': { kind: 'failed', step: 'check', failure: NO_NETWORK, release: null },
  'failed download': { kind: 'failed', step: 'download', failure: NO_NETWORK, release: A },
  'failed install': { kind: 'failed', step: 'install', failure: FULL, release: A },
} as const satisfies Record<string, UpdateState>;
type Name = keyof typeof STATES;
const NAMES = Object.keys(STATES) as Name[];

const AVAILABLE_B: UpdateState = { kind: 'available', release: B };

/** What each event makes of the states that it changes; every other state stays as it is. */
const RULES: readonly (readonly [UpdateEvent, Partial<Record<Name, UpdateState>>])[] = [
  [
    { kind: 'check-started' },
    {
      idle: STATES.checking,
      current: STATES.checking,
      available: STATES.checking,
      refused: STATES.checking,
      'failed check': STATES.checking,
      'failed download': STATES.checking,
      'failed install': STATES.checking,
    },
  ],
  [{ kind: 'none-found' }, { checking: STATES.current }],
  [
    { kind: 'found', release: B },
    { checking: AVAILABLE_B, ready: AVAILABLE_B },
  ],
  [{ kind: 'found', release: A }, { checking: STATES.available }],
  [
    { kind: 'refused', refusal: 'tampered', version: '1.1.0' },
    {
      checking: { kind: 'refused', refusal: 'tampered', version: '1.1.0' },
      downloading: { kind: 'refused', refusal: 'tampered', version: '1.1.0' },
    },
  ],
  [{ kind: 'check-failed', failure: NO_NETWORK }, { checking: STATES['failed check'] }],
  [
    { kind: 'download-started', total: 10 },
    {
      available: { ...STATES.downloading, received: 0 },
      'failed download': { ...STATES.downloading, received: 0 },
      'failed install': { ...STATES.downloading, received: 0 },
    },
  ],
  [{ kind: 'received', received: 7, total: 8 }, { downloading: { ...STATES.downloading, received: 7, total: 8 } }],
  [{ kind: 'paused', isPaused: true }, { downloading: { ...STATES.downloading, isPaused: true } }],
  [{ kind: 'downloaded' }, { downloading: STATES.ready }],
  [{ kind: 'download-failed', failure: NO_NETWORK }, { downloading: STATES['failed download'] }],
  [
    { kind: 'install-failed', failure: FULL, release: A },
    Object.fromEntries(NAMES.map((name) => [name, STATES['failed install']])),
  ],
  [{ kind: 'restored', release: A }, { idle: STATES.ready }],
  [{ kind: 'remembered', release: A }, { idle: STATES.available }],
  [{ kind: 'turned-off' }, Object.fromEntries(NAMES.map((name) => [name, STATES.idle]))],
];

it.each(RULES)('%o leads from each state to the one of the table, and changes no other', (event, changes) => {
  const after = Object.fromEntries(NAMES.map((name) => [name, nextUpdateState(STATES[name], event)]));
  expect(after).toEqual({ ...STATES, ...changes });
});

it('what was found, and what could not be downloaded or installed, can be downloaded', () => {
  const downloadable = NAMES.filter((name) => releaseToDownload(STATES[name]) !== null);
  expect(downloadable).toEqual(['available', 'failed download', 'failed install']);
});
