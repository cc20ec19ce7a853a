import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { textOfEdit } from '@domain/changes/input';
import type { Edits } from '@domain/fields/edits';
import type { RecipientInput } from '@domain/fields/recipients';
import { readCampaignText } from '@domain/paste/import-text';
import { validate } from '@domain/validation/validate';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import { startSandbox } from '@sandbox/server/server';
import { createTestBackend } from '../../support/create-test-backend';
import { KEY, type TestBackend, USER } from '../../support/test-backend';
import { httpServer } from '../kathan/servers';
import { temporaryFolder } from '../store/support';

const CASES = join(import.meta.dirname, '../../fixtures/cases');
const fixture = (name: string): string => readFileSync(join(CASES, name), 'utf8');

/** Every spelling that a JavaScript number would change. */
const TOKENS = [
  '12345678901234567890',
  '1e400',
  '9007199254740993',
  '1.0',
  '-0',
  '1E5',
  '0.1000000000000000055',
] as const;
const POLICY = `{"numbers": [${TOKENS.join(', ')}], "nested": {"limit": 1e400}}`;

/**
 * A server that keeps each request's body as it came, and has one campaign whose text a test sets.
 */
async function recordingServer(campaign: { text: string; reads: boolean }) {
  const bodies: string[] = [];
  const baseUrl = await httpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'PATCH') bodies.push(Buffer.concat(chunks).toString('utf8'));
      else if (!campaign.reads) {
        response.writeHead(405).end();
        return;
      }
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(campaign.text);
    });
  });
  return { baseUrl, bodies };
}

async function draftOn(
  backend: TestBackend,
  baseUrl: string,
  edits: Edits,
  recipients: readonly RecipientInput[] = [],
) {
  const connectionId = await backend.connect(baseUrl);
  return backend.draft({ connectionId, campaignId: 'c1', edits, recipients });
}

const policyText = (text: string): Edits => ({ retry_policy: { kind: 'text', text } });

describe('numbers as written', () => {
  it('are kept from the editor through the disk and the review to the server and back', async () => {
    const campaign = { text: `{"id":"c1","retry_policy":${POLICY}}`, reads: false };
    const { baseUrl, bodies } = await recordingServer(campaign);
    const backend = await createTestBackend();
    const row = { phone: '+14155550100', metadata: `{"n": [${TOKENS.join(',')}]}`, assistantOverrides: '{"v": 1.0}' };
    const edits: Edits = { ...policyText(POLICY), recipients: { kind: 'recipients' } };
    const draft = await draftOn(backend, baseUrl, edits, [row]);
    const shown = await backend.call('review.request', { draftId: draft.id });
    expect(await backend.pushNow(draft.id)).toMatchObject({ ok: true, value: { outcome: { kind: 'verified' } } });

    expect(shown).toMatchObject({ ok: true, value: { body: bodies[0] } });
    const compact = `[${TOKENS.join(',')}]`;
    expect(bodies[0]?.replace(/\s+/g, '')).toBe(
      `{"retry_policy":{"numbers":${compact},"nested":{"limit":1e400}},"recipients":[{"phone_number":"+14155550100","metadata":{"n":${compact}},"assistant_overrides":{"v":1.0}}]}`,
    );

    const after = backend.store.drafts.get(draft.id);
    expect(after?.edits).toEqual({});
    const editorText = textOfEdit('retry_policy', undefined, after?.snapshot ?? null);
    expect(editorText.replace(/\s+/g, '')).toBe(POLICY.replace(/\s+/g, ''));
    const receipt = backend.store.receipts.get(after?.lastReceipt?.id ?? '');
    expect(receipt?.request.body).toBe(bodies[0]);
    expect(receipt?.answer?.body).toBe(campaign.text);
  });

  it('are sent as typed, whatever the numbers are', async () => {
    const { baseUrl, bodies } = await recordingServer({ text: '{"id":"c1"}', reads: false });
    const backend = await createTestBackend();
    const draft = await draftOn(backend, baseUrl, policyText('{}'));
    const token = fc
      .tuple(
        fc.stringMatching(/^-?(?:0|[1-9]\d{0,20})$/),
        fc.stringMatching(/^(?:\.\d{1,20})?$/),
        fc.stringMatching(/^(?:[eE][+-]?\d{1,3})?$/),
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(token, { minLength: 1, maxLength: 20 }), async (tokens) => {
        const edit = { kind: 'text', text: `{"numbers":[${tokens.join(',')}]}` } as const;
        backend.store.drafts.edit(draft.id, 'retry_policy', edit);
        bodies.length = 0;
        await backend.pushNow(draft.id);
        expect(bodies.map((body) => body.replace(/\s+/g, ''))).toEqual([`{"retry_policy":${edit.text}}`]);
      }),
      { numRuns: 15 },
    );
  });

  it('reach the sandbox byte for byte, and are confirmed', async () => {
    const server = await startSandbox({ apiKey: KEY, userId: USER });
    onTestFinished(() => server.close());
    const backend = await createTestBackend();
    const connectionId = await backend.connect(server.baseUrl);
    const campaignId = 'cmp_march_renewals';
    const draft = backend.draft({ connectionId, campaignId, edits: policyText(POLICY) });
    expect(await backend.pushNow(draft.id)).toMatchObject({
      value: { outcome: { kind: 'verified' }, checks: [{ field: 'retry_policy', kind: 'echoed' }] },
    });
    const headers = { Authorization: `Bearer ${KEY}`, 'X-User-ID': USER };
    const log = await (await fetch(`${server.baseUrl}/__sandbox/log`, { headers })).text();
    expect(log.replaceAll(/\\n|\s|\\/g, '')).toContain(`{"retry_policy":${POLICY.replace(/\s+/g, '')}}`);
    const refreshed = await backend.call('drafts.refresh', { draftId: draft.id });
    expect(refreshed).toMatchObject({ ok: true, value: { kind: 'refreshed', draft: { drift: null } } });
  });

  it('survive a draft file', async () => {
    const backend = await createTestBackend();
    const file = join(temporaryFolder(), 'numbers.campaigndraft');
    backend.dialogs.target = file;
    const value = parseJson(`{"kept": ${TOKENS.join(', "k": ')}}`);
    const draft = backend.draft({
      connectionId: null,
      campaignId: 'c1',
      campaign: { id: 'c1', retry_policy: parseJson(POLICY) },
      edits: { retry_policy: { kind: 'value', value } },
    });
    await backend.get('drafts.export', { draftId: draft.id });
    // A file is plain JSON: nothing of how numbers are kept in memory shows in it.
    expect(readFileSync(file, 'utf8')).toContain('12345678901234567890');
    expect(readFileSync(file, 'utf8')).not.toContain('u0000');
    const imported = await backend.running.importFiles({ paths: [file], leftOut: 0 });
    const copy = backend.store.drafts.get(imported.drafts[0]?.id ?? '');
    expect(copy?.edits).toEqual(draft.edits);
    expect(writeJson(copy?.snapshot?.campaign)).toBe(writeJson(draft.snapshot?.campaign));
  });

  it('are kept in a pasted command, which warns about a repeated key', async () => {
    const read = readCampaignText(fixture('curl/17-big-numbers.txt'), '');
    const edits = read.ok ? read.value.edits : {};
    const { baseUrl, bodies } = await recordingServer({ text: '{"id":"c1"}', reads: false });
    const backend = await createTestBackend();
    const draft = await draftOn(backend, baseUrl, edits);
    await backend.pushNow(draft.id);
    expect(bodies[0]?.replace(/\s+/g, '')).toBe('{"retry_policy":{"policy_id":12345678901234567890,"limit":1e400}}');

    const twice = readCampaignText(
      `curl -X PATCH ${baseUrl}/campaign/c1 -d '{"retry_policy":${fixture('json/01-retry-policy-numbers.json').trim()}}'`,
      '',
    );
    const pasted = { ...draft, edits: twice.ok ? twice.value.edits : {} };
    expect(validate(pasted, new Date())).toMatchObject([
      { severity: 'warning', code: 'json-repeated-key', field: 'retry_policy', key: 'again' },
    ]);
    expect(readCampaignText(`curl -X PATCH ${baseUrl}/campaign/c1 -d '{"name":"a","name":"b"}'`, '')).toMatchObject({
      ok: false,
      error: { kind: 'campaign-text', reason: 'repeated-key', key: 'name', line: 1 },
    });
    expect(readCampaignText('{"id":"c1","name":"a","name":"b"}', '')).toMatchObject({
      ok: false,
      error: { kind: 'campaign-text', reason: 'repeated-key', key: 'name', line: 1, column: 23 },
    });
  });

  it('are kept in pasted campaigns, with a byte order mark or without', () => {
    for (const name of ['02-campaign-answer-big-id', '03-campaign-answer-1e400']) {
      const read = readCampaignText(fixture(`json/${name}.json`), '');
      expect(read.ok && writeJson(read.value.campaign)).toBe(fixture(`json/${name}.json`).trim());
    }
    expect(readCampaignText(fixture('json/04-bom.json'), '')).toMatchObject({
      ok: true,
      value: { campaignId: 'c1', campaign: { name: 'Spring' } },
    });
  });
});

describe('numbers in comparisons', () => {
  const withPolicy = (number: string): string => `{"id":"c1","retry_policy":{"n":${number}}}`;

  async function refreshedFrom(before: string, after: string) {
    const campaign = { text: withPolicy(before), reads: true };
    const { baseUrl } = await recordingServer(campaign);
    const backend = await createTestBackend();
    const draft = await draftOn(backend, baseUrl, { name: { kind: 'value', value: 'Mine' } });
    await backend.call('drafts.refresh', { draftId: draft.id });
    campaign.text = withPolicy(after);
    await backend.call('drafts.refresh', { draftId: draft.id });
    return backend.store.drafts.get(draft.id)?.drift ?? null;
  }

  it.each([
    ['9007199254740992', '9007199254740993'],
    ['0.1', '0.1000000000000000055'],
    ['1e400', '1e401'],
  ])('show drift from %s to %s', async (before, after) => {
    const drift = await refreshedFrom(before, after);
    expect(drift?.fields.map((field) => [writeJson(field.before), writeJson(field.after)])).toEqual([
      [`{"n":${before}}`, `{"n":${after}}`],
    ]);
  });

  it.each([
    ['1', '1.0'],
    ['100', '1e2'],
    ['0', '-0'],
  ])('show no drift from %s to %s', async (before, after) => {
    expect(await refreshedFrom(before, after)).toBeNull();
  });

  it.each([
    ['9007199254740993', '9007199254740992', 'discrepancy'],
    ['1e400', 'null', 'discrepancy'],
    ['12345678901234567890', '12345678901234567000', 'discrepancy'],
    ['1.0', '1', 'verified'],
    ['1e2', '100', 'verified'],
  ])('judge the response %s to %s as %s', async (sent, answered, kind) => {
    const { baseUrl, bodies } = await recordingServer({ text: withPolicy(answered), reads: false });
    const backend = await createTestBackend();
    const draft = await draftOn(backend, baseUrl, policyText(`{"n":${sent}}`));
    const pushed = await backend.pushNow(draft.id);
    expect(pushed).toMatchObject({ ok: true, value: { outcome: { kind } } });
    expect(bodies[0]?.replace(/\s+/g, '')).toBe(`{"retry_policy":{"n":${sent}}}`);
    const [check] = pushed.ok ? pushed.value.checks : [];
    if (check?.kind === 'differs') {
      expect([writeJson(check.sent), writeJson(check.answered)]).toEqual([`{"n":${sent}}`, `{"n":${answered}}`]);
    }
  });

  it('find a conflict in a single digit, and none if the number is the same', async () => {
    const conflictOf = async (server: string) => {
      const campaign = { text: withPolicy(server), reads: true };
      const { baseUrl } = await recordingServer(campaign);
      const backend = await createTestBackend();
      const connectionId = await backend.connect(baseUrl);
      const draft = backend.draft({
        connectionId,
        campaignId: 'c1',
        campaign: { id: 'c1', retry_policy: parseJson('{"n":9007199254740992}') },
        edits: policyText('{"n":1}'),
      });
      const pushed = await backend.pushNow(draft.id);
      return pushed.ok ? null : pushed.error.kind;
    };
    expect(await conflictOf('9007199254740993')).toBe('conflict');
    expect(await conflictOf('9007199254740992.0')).toBeNull();
  });

  it('treat an integer that a server writes as 30.0 as that integer', async () => {
    const { baseUrl } = await recordingServer({ text: '{"id":"c1","max_concurrency":30.0}', reads: false });
    const backend = await createTestBackend();
    const draft = await draftOn(backend, baseUrl, { max_concurrency: { kind: 'value', value: 30 } });
    expect(await backend.pushNow(draft.id)).toMatchObject({ value: { outcome: { kind: 'verified' } } });
  });
});
