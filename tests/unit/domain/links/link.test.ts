import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resourceIdSchema } from '@domain/identity/resource-id';
import { linkSchema, parseLink } from '@domain/links/link';
import { campaignLink, draftLink, isLink } from '@domain/links/link-text';

const ID = '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';

describe('a link', () => {
  it('opens a draft', () => {
    expect(parseLink(`campaign-desk://draft/${ID}`)).toEqual({ kind: 'draft', draftId: ID });
    expect(parseLink(`campaign-desk://draft/${ID.toUpperCase()}`)).toEqual({ kind: 'draft', draftId: ID });
  });

  it('opens a campaign of a connection, whose ID is percent-encoded', () => {
    expect(parseLink(`campaign-desk://campaign/${ID}/K%C3%A4se%20%26%20co`)).toEqual({
      kind: 'campaign',
      connectionId: ID,
      campaignId: 'Käse & co',
    });
  });

  it.each([
    'campaign-desk:',
    'campaign-desk://',
    'campaign-desk://draft',
    'campaign-desk://draft/',
    'campaign-desk://draft/1',
    `campaign-desk:draft/${ID}`,
    `CAMPAIGN-DESK://draft/${ID}`,
    `campaign-desk://draft/${ID}/`,
    `campaign-desk://draft/${ID}/push`,
    `campaign-desk://draft/${ID}?push=1`,
    `campaign-desk://draft/${ID}#push`,
    `campaign-desk://draft/${ID}\n`,
    ` campaign-desk://draft/${ID}`,
    `campaign-desk://user@draft/${ID}`,
    `campaign-desk://draft:80/${ID}`,
    `campaign-desk://push/${ID}`,
    `campaign-desk://campaign/${ID}`,
    `campaign-desk://campaign/${ID}/`,
    `campaign-desk://campaign/${ID}/..`,
    `campaign-desk://campaign/${ID}/%2E%2E`,
    `campaign-desk://campaign/${ID}/a/b`,
    `campaign-desk://campaign/${ID}/a%2Fb`,
    `campaign-desk://campaign/${ID}/a%5Cb`,
    `campaign-desk://campaign/${ID}/a%00b`,
    `campaign-desk://campaign/${ID}/%20a`,
    `campaign-desk://campaign/${ID}/a%E2%80%AEb`,
    `campaign-desk://campaign/${ID}/%FF`,
    `campaign-desk://campaign/${ID}/%`,
    `campaign-desk://campaign/${ID}/a?start=1`,
    `campaign-desk://campaign/${ID}/${'a'.repeat(3_000)}`,
    `campaign-desk://campaign/1/a`,
    `https://draft/${ID}`,
  ])('is refused unless it is exactly one of the two: %j', (text) => {
    expect(parseLink(text)).toBeNull();
  });

  it('is read back as it was written, for every ID', () => {
    const campaignIds = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .filter((id) => resourceIdSchema.safeParse(id).success && parseLink(campaignLink(ID, 'a')) !== null);
    fc.assert(
      fc.property(fc.uuid(), campaignIds, (id, campaignId) => {
        expect(parseLink(draftLink(id))).toEqual({ kind: 'draft', draftId: id });
        const link = parseLink(campaignLink(id, campaignId));
        // What only stands for an ID, such as `<id>`, makes no draft by hand either.
        if (link !== null) expect(link).toEqual({ kind: 'campaign', connectionId: id, campaignId });
      }),
    );
  });

  it('never yields anything but the two, whatever the text', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('campaign-desk://', 'draft', 'campaign', '/', '?', '#', '%2F', '%', '..', ID, ' ', '\n'),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const link = parseLink(text);
        if (link === null) return;
        expect(linkSchema.parse(link)).toEqual(link);
        expect(isLink(text)).toBe(true);
        const written =
          link.kind === 'draft' ? draftLink(link.draftId) : campaignLink(link.connectionId, link.campaignId);
        expect(parseLink(written)).toEqual(link);
      }),
      { numRuns: 2_000 },
    );
  });
});
