import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createTestBackend } from '../../support/create-test-backend';
import { startRecipients } from '../../support/recipients-thread';
import { KEY, USER } from '../../support/test-backend';

const CAMPAIGN = 'cmp_march_renewals';
const nameOf = (value: string) => ({ name: { kind: 'value', value } }) as const;

describe('the request preview', () => {
  it('has its address, its body and a cURL command without secrets', async () => {
    const backend = await createTestBackend();
    const connectionId = await backend.connect('https://api.example.test/v1/');
    const draft = backend.draft({ connectionId, campaignId: 'a?b c', edits: nameOf("Dana's list") });
    expect(await backend.call('review.request', { draftId: draft.id })).toEqual({
      ok: true,
      value: {
        method: 'PATCH',
        url: 'https://api.example.test/v1/campaign/a%3Fb%20c',
        body: '{\n  "name": "Dana\'s list"\n}',
        bytes: 27,
        truncated: false,
        curl: expect.stringContaining('Authorization: Bearer <token>') as string,
        shell: 'posix',
        isTooLong: false,
      },
    });
  });

  it('is empty without changes', async () => {
    const backend = await createTestBackend();
    const draft = backend.draft({ connectionId: null, campaignId: CAMPAIGN, edits: {} });
    expect(await backend.call('review.request', { draftId: draft.id })).toEqual({ ok: true, value: null });
    expect(await backend.call('review.copy', { draftId: draft.id, what: 'json' })).toEqual({ ok: true, value: null });
    expect(backend.copied).toEqual([]);
  });

  it('shows no base URL if the draft has no connection', async () => {
    const backend = await createTestBackend();
    const draft = backend.draft({ connectionId: null, campaignId: CAMPAIGN, edits: nameOf('A') });
    expect(await backend.call('review.request', { draftId: draft.id })).toMatchObject({
      ok: true,
      value: { url: `<base-url>/campaign/${CAMPAIGN}` },
    });
  });

  it('exists only for an existing draft', async () => {
    const backend = await createTestBackend();
    const draftId = '00000000-0000-4000-8000-000000000000';
    const missing = { ok: false, error: { kind: 'not-found', what: 'draft' } };
    expect(await backend.call('review.request', { draftId })).toEqual(missing);
    expect(await backend.call('review.copy', { draftId, what: 'curl' })).toEqual(missing);
  });

  it('is shown in part and copied in full if it is long', async () => {
    const backend = await createTestBackend({ startRecipients });
    const connectionId = await backend.connect('https://api.example.test');
    const recipients = Array.from({ length: 5_000 }, () => ({
      phone: '+14155552671',
      metadata: '{"note": "it\'s long"}',
      assistantOverrides: '',
    }));
    const edits = { recipients: { kind: 'recipients' } } as const;
    const draft = backend.draft({ connectionId, campaignId: CAMPAIGN, edits, recipients });
    const shown = await backend.call('review.request', { draftId: draft.id });
    expect(shown).toMatchObject({ ok: true, value: { truncated: true } });
    expect(shown.ok ? shown.value?.body.length : 0).toBe(200_000);

    await backend.call('review.copy', { draftId: draft.id, what: 'json' });
    await backend.call('review.copy', { draftId: draft.id, what: 'curl' });
    const [json = '', curl = ''] = backend.copied;
    expect(JSON.parse(json)).toMatchObject({ recipients: { length: 5_000 } });
    expect(shown.ok ? shown.value?.bytes : 0).toBe(Buffer.byteLength(json));
    // A real shell reads the command back to exactly the body, apostrophes and all.
    const printArguments = `curl() { for a in "$@"; do last=$a; done; printf %s "$last"; }\n${curl}`;
    expect(execFileSync('sh', ['-s'], { input: printArguments, maxBuffer: 10_000_000 }).toString()).toBe(json);
    expect(backend.copied.join('')).not.toContain(KEY);
    expect(backend.copied.join('')).not.toContain(USER);
  });
});
