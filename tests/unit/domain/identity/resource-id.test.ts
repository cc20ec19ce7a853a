import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readId, resourceIdSchema } from '@domain/identity/resource-id';
import { campaignUrl } from '@domain/wire/request';

const campaign = (text: string) => readId(text, 'campaign');
const list = (text: string) => readId(text, 'recipient-lists');

describe('an ID', () => {
  it.each([
    'cmp_1',
    '  cmp_1\n',
    '7d0b1c4e-7e5c-4a0e-9a3c-3f4f3c1f2b10',
    '42',
    'a.b',
    '...',
    'Käse',
    'a b',
    '\uFEFFcmp_1',
  ])('is accepted without the spaces around it: %j', (text) => {
    expect(campaign(text)).toEqual({ ok: true, id: text.trim() });
    expect(resourceIdSchema.parse(text)).toBe(text.trim());
  });

  it.each([
    ['', 'empty', null],
    [' \t', 'empty', null],
    ['.', 'dots', null],
    ['..', 'dots', null],
    ['a/b', 'separator', null],
    ['a\\b', 'separator', null],
    ['../assistants/x', 'separator', null],
    ['cmp_1/', 'separator', null],
    ['cmp\u200B_1', 'hidden', 'cmp_1'],
    ['cmp_1\u200B', 'hidden', 'cmp_1'],
    ['\u202Ecmp_1', 'hidden', 'cmp_1'],
    ['cmp\u2066_1\u2069', 'hidden', 'cmp_1'],
    ['cmp\u00AD_1', 'hidden', 'cmp_1'],
    ['cmp\u3164_1', 'hidden', 'cmp_1'],
    ['cmp_1\u0000', 'hidden', 'cmp_1'],
    ['cmp\n_1', 'hidden', 'cmp_1'],
    ['cmp\u2028_1', 'hidden', 'cmp_1'],
    ['cmp\uD800', 'hidden', 'cmp'],
    ['\u200B', 'hidden', null],
    ['.\u200B.', 'hidden', null],
    ['{campaign_id}', 'placeholder', null],
    ['<string>', 'placeholder', null],
    ['YOUR_CAMPAIGN_ID', 'placeholder', null],
    ['campaign_id', 'placeholder', null],
    ['cmp_1 cmp_2', 'several', 'cmp_1'],
    ['cmp_1, cmp_2,cmp_3', 'several', 'cmp_1'],
    ['cmp_1\ncmp_2', 'several', 'cmp_1'],
    ['12;13', 'several', '12'],
    ['x'.repeat(201), 'too-long', null],
    ['sk_live_4b1d07e2c9a8', 'api-key', null],
    ['https://api.example.com/campaign/sk_live_4b1d07e2c9a8', 'api-key', null],
  ])('%j is rejected as %s', (text, issue, suggestion) => {
    expect(campaign(text)).toEqual({ ok: false, issue, suggestion });
  });

  it.each([
    'https://api.staging.kathan.tech/campaign/cmp_1',
    'https://api.staging.kathan.tech/v1/campaign/cmp_1/start?x=1#top',
    'https://app.kathan.tech/campaigns/cmp_1',
    'https://app.kathan.tech/#/campaigns/cmp_1/edit',
    '/campaign/cmp_1',
    'campaign/cmp_1',
    'https://api.staging.kathan.tech/campaign/cmp%5F1',
    'https://api.staging.kathan.tech/campaign/cmp_1\u200B',
  ])('is suggested from the address %s', (text) => {
    expect(campaign(text)).toMatchObject({ ok: false, suggestion: 'cmp_1' });
  });

  it('of a list is suggested from a list’s address only', () => {
    expect(list('https://x.test/recipient-lists/list_1/recipients/upload-csv')).toMatchObject({ suggestion: 'list_1' });
    expect(list('https://x.test/campaign/cmp_1')).toMatchObject({ ok: false, suggestion: null });
    expect(campaign('https://x.test/campaign/%2e%2e')).toMatchObject({ ok: false, suggestion: null });
    expect(campaign('https://x.test/campaign/a%2Fb')).toMatchObject({ ok: false, suggestion: null });
  });

  it('from any accepted text stays one segment of the path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (text) => {
        const url = campaignUrl('https://api.example.com/v1', text);
        const read = campaign(text);
        if (read.ok) expect(url.ok).toBe(true);
        if (!url.ok) return;
        const { pathname, search, hash } = new URL(url.value);
        expect(pathname.split('/')).toHaveLength(4);
        expect(decodeURIComponent(pathname.split('/')[3] ?? '')).toBe(text.trim());
        expect(search + hash).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['.', '..', '../assistants/x', 'a\\b', '\u202Eb', '', '\uD800'])(
    'of the stored row %j creates no address',
    (id) => {
      expect(campaignUrl('https://api.example.com', id)).toMatchObject({ ok: false, error: { kind: 'bad-id' } });
    },
  );
});
