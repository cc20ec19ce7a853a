import { describe, expect, it } from 'vitest';
import type { DraftContent } from '@domain/changes/draft-content';
import type { Snapshot } from '@domain/fields/campaign';
import type { Edits } from '@domain/fields/edits';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import type { ReceiptSummary } from '@domain/sync/outcome';
import { factsOf } from '@renderer/draft/facts';
import { canClear, describeEmpty, describeServer, lastResponseFor } from '@renderer/draft/field-view';
import { speechOptions, withSpeech } from '@renderer/draft/speech-edit';
import {
  ambiguityOf,
  describeProposal,
  describeResolved,
  pickedLocal,
  shownInstant,
  timeText,
} from '@renderer/draft/time-field';
import { en } from '@text/en';

const ZONE = 'America/Los_Angeles';

const snapshot: Snapshot = {
  takenAt: '2027-01-01T00:00:00Z',
  source: 'answer',
  campaign: {
    id: 'cmp_1',
    name: 'March renewals',
    status: 'draft',
    campaign_context: null,
    schedule_start_time: '2027-03-01T14:00:00Z',
    max_concurrency: 8,
    speech_settings: { style: 'storyteller', responsiveness: 'balanced', interruptions: 'on', emotions: 'natural' },
    recipient_list_name: 'March',
    recipient_list_row_count: 412,
    counts: { in_progress: 2, nested: {} },
  },
};
const draft = (edits: Edits = {}, from: Snapshot | null = snapshot): DraftContent => ({
  snapshot: from,
  edits,
  recipients: NO_RECIPIENTS,
});

describe('the three states of a field', () => {
  it('have different texts for unknown, empty and cleared', () => {
    expect(describeEmpty('campaign_context', draft({}, null), en.editor)).toBe(en.editor.leftAlone);
    expect(describeEmpty('campaign_context', draft(), en.editor)).toBe(en.editor.emptyOnServer);
    expect(describeEmpty('campaign_context', draft({ campaign_context: { kind: 'clear' } }), en.editor)).toBe(
      en.editor.cleared,
    );
    expect(describeEmpty('name', draft(), en.editor)).toBe('');
  });

  it('offer to clear only a value that can be cleared and isn’t empty', () => {
    expect(canClear('name', draft())).toBe(false);
    expect(canClear('campaign_context', draft())).toBe(false);
    expect(canClear('campaign_context', draft({}, null))).toBe(true);
    expect(canClear('schedule_start_time', draft())).toBe(true);
    expect(canClear('schedule_start_time', draft({ schedule_start_time: { kind: 'clear' } }))).toBe(false);
  });

  it('show the server’s value in the draft’s time zone', () => {
    expect(describeServer('schedule_start_time', draft(), ZONE, en.campaign)).toContain('1 Mar 2027, 06:00');
    expect(describeServer('recipients', draft(), ZONE, en.campaign)).toBeNull();
    expect(describeServer('name', draft({}, null), ZONE, en.campaign)).toBeNull();
  });

  it('assign the last response to its fields', () => {
    const receipt: ReceiptSummary = {
      id: '8e3c7a34-6a1e-4f2b-9d53-0d8a2f0d8a11',
      draftId: null,
      connectionName: 'Test',
      campaignId: 'cmp_1',
      campaignName: null,
      startedAt: '2027-01-01T00:00:00Z',
      durationMs: 1,
      repeated: false,
      alreadyThere: false,
      drifted: [],
      fields: ['name', 'max_concurrency'],
      outcome: {
        kind: 'refused',
        status: 422,
        reason: 'invalid',
        detail: '',
        issues: [{ field: 'name', path: '', message: 'too short' }],
        retryAt: null,
      },
      checks: [{ field: 'max_concurrency', kind: 'differs', sent: 9, answered: 8 }],
    };
    expect(lastResponseFor('name', receipt).issues).toHaveLength(1);
    expect(lastResponseFor('name', receipt).differs).toBeNull();
    expect(lastResponseFor('max_concurrency', receipt).differs).toMatchObject({ answered: 8 });
    expect(lastResponseFor('name', null).issues).toEqual([]);
  });
});

describe('speech settings', () => {
  it('keep only what the user set, and drop what the server already has', () => {
    const edit = withSpeech(undefined, snapshot, 'emotions', 'off');
    expect(edit).toEqual({ kind: 'value', value: { emotions: 'off' } });
    expect(withSpeech(edit ?? undefined, snapshot, 'emotions', 'natural')).toBeNull();
    expect(withSpeech(edit ?? undefined, snapshot, 'style', '')).toEqual(edit);
  });

  it('offer the server’s own value next to the known ones', () => {
    expect(speechOptions('style', snapshot)).toEqual(['storyteller', 'neutral', 'professional']);
    expect(speechOptions('emotions', snapshot)).toEqual(['natural', 'off']);
  });
});

describe('a time field', () => {
  it('shows the server’s time in the time zone, and the stored text', () => {
    expect(timeText('schedule_start_time', undefined, draft(), ZONE)).toBe('1 Mar 2027, 06:00');
    expect(describeResolved('schedule_start_time', draft(), ZONE, en.editor)).toBe(
      en.editor.onServerAs('2027-03-01T14:00:00Z', 'UTC-08:00'),
    );
    expect(pickedLocal('schedule_start_time', draft(), ZONE)).toBe('2027-03-01T06:00');
  });

  it('shows how an edit is sent, and nothing if it can’t be read', () => {
    const edited = draft({ schedule_start_time: { kind: 'time', local: '2027-03-02T06:00', zone: ZONE } });
    expect(describeResolved('schedule_start_time', edited, ZONE, en.editor)).toBe(
      en.editor.sentAs('2027-03-02T14:00:00Z', 'UTC-08:00'),
    );
    const unreadable = draft({ schedule_start_time: { kind: 'text', text: 'soon' } });
    expect(describeResolved('schedule_start_time', unreadable, ZONE, en.editor)).toBeUndefined();
    expect(shownInstant('schedule_start_time', unreadable)).toBeNull();
    expect(timeText('schedule_start_time', unreadable.edits.schedule_start_time, unreadable, ZONE)).toBe('soon');
  });

  it('shows what typed text is read as, and nothing without a time that exists', () => {
    const read = { kind: 'time', local: '2026-11-25T09:30', zone: ZONE } as const;
    expect(describeProposal(read, ZONE, en.editor)).toBe(en.editor.readAs('Wed 25 Nov 2026, 09:30', 'UTC-08:00'));
    expect(describeProposal(null, ZONE, en.editor)).toBeUndefined();
    // Clocks skip it.
    const skipped = { ...read, local: '2027-03-14T02:30' };
    expect(describeProposal(skipped, ZONE, en.editor)).toBeUndefined();
  });

  it('offers both instants of a repeated time', () => {
    const twice = ambiguityOf({ kind: 'time', local: '2027-11-07T01:30', zone: ZONE }, ZONE);
    expect(twice).toMatchObject({ earlier: '2027-11-07T08:30:00Z', later: '2027-11-07T09:30:00Z' });
    expect(ambiguityOf({ kind: 'time', local: '2027-11-08T01:30', zone: ZONE }, ZONE)).toBeNull();
  });
});

describe('the facts of the header', () => {
  it('are those of the server’s copy, with counts as returned', () => {
    expect(factsOf(snapshot, en.editor)).toEqual([
      { name: 'Status', value: 'draft', strong: true },
      { name: 'List', value: 'March, 412 rows', strong: false },
      { name: 'Counts', value: 'in progress 2', strong: false },
    ]);
    expect(factsOf(null, en.editor)).toEqual([]);
  });
});
