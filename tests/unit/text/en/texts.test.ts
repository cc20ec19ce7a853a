import { describe, expect, it } from 'vitest';
import {
  type AppError,
  appErrorSchema,
  encryptionReasonSchema,
  keychainReasonSchema,
  networkReasonSchema,
  storageReasonSchema,
} from '@domain/errors/errors';
import { unreadableSchema } from '@domain/recipients/import';
import type { Outcome } from '@domain/sync/outcome';
import { errors } from '@text/en/errors';
import { outcomes } from '@text/en/outcomes';

const refusals = [
  ['bad-request', 400],
  ['sign-in', 401],
  ['sign-in', 403],
  ['not-found', 404],
  ['conflict', 409],
  ['too-large', 413],
  ['invalid', 422],
  ['rate-limit', 429],
  ['server-error', 503],
  ['other', 418],
] as const;

const refused = (
  status: number,
  reason: Extract<Outcome, { kind: 'refused' }>['reason'],
  retryAt: string | null = null,
): Outcome => ({ kind: 'refused', status, reason, detail: '', issues: [], retryAt });

const all: readonly Outcome[] = [
  { kind: 'verified' },
  { kind: 'discrepancy' },
  { kind: 'interrupted' },
  ...(['empty', 'html', 'not-json', 'not-a-campaign', 'other-campaign'] as const).map(
    (reason) => ({ kind: 'unreadable', reason }) as const,
  ),
  ...refusals.map(([reason, status]) => refused(status, reason)),
  ...networkReasonSchema.options.flatMap((reason) =>
    (['no', 'maybe'] as const).map((sent) => ({ kind: 'no-answer', reason, sent }) as const),
  ),
];

describe('the texts for the outcome of a push', () => {
  for (const outcome of all) {
    it(`explain what happened and what to do: ${JSON.stringify(outcome)}`, () => {
      const { pill, title, help } = outcomes.outcome(outcome);
      expect(pill.length).toBeGreaterThan(2);
      expect(title).toMatch(/^[A-Z].*[A-Za-z)]$/);
      expect(help).toMatch(/^[A-Z].*\.$/);
      if (outcome.kind !== 'verified') expect(help).toMatch(/safe/);
      if (outcome.kind === 'no-answer' && outcome.sent === 'maybe') expect(help).toMatch(/may have gone through/);
      if (outcome.kind === 'no-answer' && outcome.sent === 'no') expect(help).not.toMatch(/may have gone through/);
    });
  }

  it('are different for every class', () => {
    const titles = all.map((outcome) => outcomes.outcome(outcome).title);
    // The same reason counts once, whether or not the server may have taken the update.
    expect(new Set(titles).size).toBe(all.length - networkReasonSchema.options.length);
  });

  it('show the time of the next retry', () => {
    const retryAt = new Date(2027, 2, 2, 14, 5, 30).toISOString();
    expect(outcomes.outcome(refused(429, 'rate-limit', retryAt)).help).toContain('14:05:30');
  });
});

const kinds: readonly AppError[] = [
  { kind: 'foreign-sender' },
  { kind: 'unknown-command' },
  { kind: 'too-large', limitBytes: 64 * 1024 * 1024 },
  { kind: 'invalid-input', path: 'a', message: 'b' },
  ...(['connection', 'draft', 'receipt', 'recipient', 'queued'] as const).map(
    (what) => ({ kind: 'not-found', what }) as const,
  ),
  { kind: 'name-taken' },
  ...(['not-a-url', 'http-needs-loopback', 'scheme', 'credentials', 'query', 'fragment', 'managed'] as const).map(
    (reason) => ({ kind: 'bad-base-url', reason }) as const,
  ),
  { kind: 'bad-id', what: 'campaign' },
  { kind: 'bad-id', what: 'list' },
  { kind: 'no-credentials' },
  { kind: 'credentials-for-other-address', address: 'https://a.example' },
  { kind: 'no-connection' },
  { kind: 'pasted-secret-gone' },
  { kind: 'field-locked', field: 'name' },
  { kind: 'address-not-confirmed', address: 'https://api.example.test' },
  ...keychainReasonSchema.options.map((reason) => ({ kind: 'keychain', reason }) as const),
  ...storageReasonSchema.options.map((reason) => ({ kind: 'storage', reason }) as const),
  ...(['damaged', 'newer', 'pushing', 'not-stored', 'restoring'] as const).map(
    (reason) => ({ kind: 'backup', reason }) as const,
  ),
  ...(['pushing', 'not-stored', 'busy'] as const).map((reason) => ({ kind: 'erasure', reason }) as const),
  ...encryptionReasonSchema.options.map((reason) => ({ kind: 'encryption', reason }) as const),
  { kind: 'locked', keychain: null },
  { kind: 'locked', keychain: 'locked' },
  { kind: 'draft-not-showable', field: 'name' },
  { kind: 'draft-not-showable', field: null },
  { kind: 'campaign-text', reason: 'not-json', line: 3, column: 7 },
  { kind: 'campaign-text', reason: 'no-id' },
  ...(
    [
      'not-json',
      'not-a-draft',
      'newer',
      'wrong-part',
      'too-large',
      'unreadable',
      'not-written',
      'holds-secret',
    ] as const
  ).map((reason) => ({ kind: 'draft-file', reason }) as const),
  { kind: 'draft-file', reason: 'not-json', line: 3, column: 7 },
  { kind: 'export', reason: 'not-written' },
  { kind: 'export', reason: 'holds-secret' },
  { kind: 'upload-unknown' },
  ...unreadableSchema.options.map((why): AppError => ({ kind: 'import-source', why })),
  ...(['gone', 'cancelled', 'not-ready', 'too-many'] as const).map((reason): AppError => ({ kind: 'import', reason })),
  { kind: 'draft-changed' },
  { kind: 'has-errors', count: 1 },
  { kind: 'has-errors', count: 2 },
  { kind: 'nothing-to-send' },
  { kind: 'work-offline' },
  { kind: 'campaign-running' },
  { kind: 'conflict', outboxId: '00000000-0000-4000-8000-000000000001' },
  { kind: 'undecided', count: 1 },
  { kind: 'undecided', count: 2 },
  { kind: 'push-under-way' },
  { kind: 'push-not-recorded', reason: 'disk-full', applied: 'yes' },
  { kind: 'sandbox-failed', reason: 'silent', detail: '' },
  { kind: 'sandbox-refused', detail: 'max_concurrency: Input should be a valid integer' },
  { kind: 'sandbox-refused', detail: '' },
  { kind: 'internal', reference: 'a1b2' },
];

describe('error texts', () => {
  it('exist for every kind', () => {
    const covered = new Set<string>(kinds.map(({ kind }) => kind));
    expect(
      appErrorSchema
        .unwrap()
        .options.map((option) => option.shape.kind.value)
        .filter((kind) => !covered.has(kind)),
    ).toEqual([]);
  });

  for (const error of kinds) {
    it(`explain what happened and what to do: ${JSON.stringify(error)}`, () => {
      const { title, help } = errors.error(error);
      expect(title).toMatch(/^[A-Z0-9].*[a-z)]/);
      expect(help).toMatch(/^[A-Z].*[.]$/);
      expect(title + help).not.toMatch(/undefined|null|NaN/);
    });
  }

  it('name the package or the step that fixes the keychain, and the alternative', () => {
    const help = (reason: (typeof keychainReasonSchema.options)[number]) =>
      errors.error({ kind: 'keychain', reason }).help;
    expect(help('no-library')).toContain('libsecret-1-0');
    expect(help('no-service')).toContain('gnome-keyring');
    expect(help('locked')).toContain('Unlock');
    for (const reason of keychainReasonSchema.options) expect(help(reason)).toContain('Keep for this session only');
  });

  it('show where a text can’t be read', () => {
    expect(errors.error({ kind: 'campaign-text', reason: 'not-json', line: 3, column: 7 }).title).toContain(
      'line 3, column 7',
    );
  });
});
