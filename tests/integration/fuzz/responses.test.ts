import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactor } from '@backend/credentials/redact';
import { interpretResponse } from '@backend/sync/attempt/interpret';
import type { DraftContent } from '@domain/changes/draft-content';
import { type Campaign, snapshotSchema } from '@domain/fields/campaign';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { mergeDraft } from '@domain/merge/merge';
import { NONE_HELD_BACK } from '@domain/suppression/held-back';
import { outcomeSchema } from '@domain/sync/outcome';
import { DEFAULT_DATE_FORMAT } from '@domain/time/date-format';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import { wholeReview } from '@renderer/draft/review/review';
import { en } from '@text/en';
import { fuzz, limitOf } from './fuzz';
import { campaignText, changed, jsonText } from './grammar';

const NOW = new Date('2027-03-02T06:00:00.000Z');
const SHARE = 0.3;
const text = en;

const body = fc.oneof(
  { weight: 5, arbitrary: campaignText('c1') },
  { weight: 2, arbitrary: jsonText },
  { weight: 2, arbitrary: jsonText.map((detail) => `{"detail":${detail}}`) },
  { weight: 1, arbitrary: changed(fc.constant('<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>')) },
);
const answer = fc.record({
  status: fc.constantFrom(200, 200, 200, 200, 201, 204, 302, 400, 401, 404, 409, 413, 422, 429, 500, 503),
  body,
  retryAfter: fc.option(fc.oneof(fc.string(), fc.constantFrom('120', '-1', '1e9', 'Fri, 31 Dec 2999 23:59:59 GMT'))),
});

/**
 * What the app does with a copy of a campaign: store it, read it again, send it to the page, merge
 * it and review it.
 */
function expectUsable(campaign: Campaign): void {
  const stored = snapshotSchema.parse(parseJson(writeJson({ campaign, takenAt: NOW.toISOString(), source: 'answer' })));
  const content: DraftContent = {
    snapshot: structuredClone(stored),
    edits: { name: { kind: 'value', value: 'Mine' }, campaign_context: { kind: 'value', value: 'Ours' } },
    recipients: NO_RECIPIENTS,
  };
  expect(mergeDraft(content, stored.campaign)).toBeDefined();
  const texts = { language: 'en', dateFormat: DEFAULT_DATE_FORMAT, zone: 'UTC' } as const;
  const wire = { style: '{{name}}', scheduleKeys: 'camelCase', heldBack: NONE_HELD_BACK } as const;
  const input = { content, now: NOW, ...wire, ...texts };
  expect(wholeReview(input, text).changes.length).toBeGreaterThan(0);
}

test(
  'every response ends in an outcome, and every stored copy is usable',
  async () => {
    await fuzz(SHARE, answer, ({ status, body: made, retryAfter }) => {
      const meaning = interpretResponse(
        {
          kind: 'answer',
          status,
          headers: retryAfter === null ? {} : { 'retry-after': retryAfter },
          text: made,
          bytes: made.length,
        },
        { campaignId: 'c1', sent: { name: 'Mine' }, redact: redactor(['sk_live_0123456789', 'team']), now: NOW },
      );
      expect(outcomeSchema.safeParse(meaning.outcome).success).toBe(true);
      if (meaning.campaign !== null) expectUsable(meaning.campaign);
    });
  },
  limitOf(SHARE),
);
