import { describe, expect, it } from 'vitest';
import { sandboxDataSchema } from '@sandbox/data/campaign';
import { sampleData } from '@sandbox/data/samples';

const NOW = Date.parse('2026-03-01T10:20:30Z');
const { campaigns: records } = sampleData(NOW);
const campaigns = records.map(({ campaign }) => campaign);

describe('the samples', () => {
  it('are eight valid campaigns with unique IDs', () => {
    expect(sandboxDataSchema.safeParse(sampleData(NOW)).success).toBe(true);
    expect(new Set(campaigns.map(({ id }) => id)).size).toBe(8);
  });

  it('cover every status, with and without a list', () => {
    expect(new Set(campaigns.map(({ status }) => status))).toEqual(
      new Set(['draft', 'running', 'paused', 'completed']),
    );
    expect(campaigns.some(({ recipient_list_id: id }) => id === null)).toBe(true);
    expect(campaigns.some(({ recipient_list_row_count: rows }) => rows === 412)).toBe(true);
  });

  it('contain what makes real campaigns difficult', () => {
    expect(campaigns.some(({ name }) => /\p{Script=Devanagari}/u.test(name))).toBe(true);
    expect(campaigns.some(({ campaign_context: text }) => (text?.length ?? 0) > 2000)).toBe(true);
    expect(campaigns.some(({ speech_settings: { style } }) => style === 'storyteller')).toBe(true);
    expect(campaigns.some(({ schedule_start_time: time }) => time !== null && !/(Z|[+-]\d\d:\d\d)$/.test(time))).toBe(
      true,
    );
    expect(campaigns.some(({ schedule_end_time: time }) => time !== null && Date.parse(time) < NOW)).toBe(true);
    expect(campaigns.some((campaign) => Object.values(campaign).filter((value) => value === null).length > 8)).toBe(
      true,
    );
  });

  it('are scheduled around the day on which they are created', () => {
    const draft = campaigns.find(({ id }) => id === 'cmp_march_renewals');
    expect(draft?.schedule_start_time).toBe('2026-03-07T14:00:00Z');
  });
});
