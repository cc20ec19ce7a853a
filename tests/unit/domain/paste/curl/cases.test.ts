import { describe, expect, it } from 'vitest';
import { commandSummary, requestAccess } from '@domain/paste/curl/summary';
import { caseText, read, refusal, updateOf } from './read';

const WAVE = { name: 'Spring wave', max_concurrency: 8 };
const summaryOf = (text: string) => {
  const summary = commandSummary(text);
  if (summary === null) throw new Error('no command was found');
  return summary;
};
const chosenOf = (text: string) => {
  const { requests, chosen } = summaryOf(text);
  const request = chosen === null ? undefined : requests[chosen];
  if (request === undefined) throw new Error('no request was chosen');
  return request;
};

describe('a pasted command', () => {
  it('with two requests that have a body asks which one, and keeps their campaigns and bodies apart', () => {
    const text = caseText('curl/01-next-second-request.txt');
    expect(refusal(text)).toMatchObject({ reason: 'several-requests', detail: '2' });
    expect(summaryOf(text)).toMatchObject({
      chosen: null,
      requests: [
        { method: 'PATCH', campaign: { kind: 'id', id: 'cmp_1' }, fields: 2 },
        { method: 'PATCH', campaign: { kind: 'id', id: 'cmp_2' }, fields: 1 },
      ],
    });
    expect(read(text, '', 0).campaignId).toBe('cmp_1');
    expect(updateOf(text, '', 0)).toEqual(WAVE);
    expect(read(text, '', 1).campaignId).toBe('cmp_2');
    expect(updateOf(text, '', 1)).toEqual({ name: 'Autumn wave' });
    expect(refusal(text, '', 2)).toMatchObject({ reason: 'several-requests' });
    expect(updateOf(text.replace('--next', '-:'), '', 1)).toEqual({ name: 'Autumn wave' });
  });

  it('ends at a comment', () => {
    const text = caseText('curl/03-commented-out-values.txt');
    expect(read(text)).toMatchObject({ campaignId: 'cmp_1', edits: {} });
    expect(chosenOf(text)).toMatchObject({ fields: 0, problem: null });
  });

  it('ignores placeholders, names them, and uses the typed ID', () => {
    const text = caseText('curl/04-api-page-command.txt');
    expect(refusal(text)).toMatchObject({ reason: 'placeholder-id', detail: '{campaign_id}' });
    expect(read(text, 'cmp_7').campaignId).toBe('cmp_7');
    expect(updateOf(text, 'cmp_7')).toEqual({ name: 'Spring wave' });
    expect(chosenOf(text).notes).toEqual([
      { kind: 'placeholder-id', source: '{campaign_id}' },
      { kind: 'left-out', field: 'opening_message_template', source: '<string>' },
    ]);
  });

  it('ignores a variable’s field and names it', () => {
    const text = caseText('curl/05-shell-variables.txt');
    expect(updateOf(text)).toEqual({});
    expect(chosenOf(text).notes).toEqual([{ kind: 'left-out', field: 'name', source: '$NAME' }]);
  });

  it.each(['curl/09-missing-backslashes.txt', 'curl/11-comment-line-between.txt'])(
    'whose lines are not joined says so, and is whole once they are: %s',
    (name) => {
      const text = caseText(name);
      expect(refusal(text)).toMatchObject({ reason: 'loose-lines' });
      const { looseLines } = summaryOf(text);
      expect(looseLines?.line).toBe(name.includes('09') ? 2 : 4);
      const joined = looseLines?.joined ?? '';
      expect(updateOf(joined)).toEqual(WAVE);
      expect(summaryOf(joined).looseLines).toBeNull();
    },
  );

  it('with form data reports that it sends no JSON', () => {
    const text = caseText('curl/13-data-urlencode.txt');
    expect(refusal(text)).toMatchObject({ reason: 'body-as-form', detail: '--data-urlencode' });
    expect(chosenOf(text).problem).toMatchObject({ reason: 'body-as-form' });
  });

  it('after one that only reads is used, without the other’s key', () => {
    const text = caseText('curl/15-get-then-patch.txt');
    expect(updateOf(text)).toEqual(WAVE);
    expect(summaryOf(text)).toMatchObject({
      chosen: 1,
      requests: [{ method: 'GET', hasApiKey: true }, { method: 'PATCH' }],
    });
    expect(chosenOf(text).hasApiKey).toBe(false);
    expect(requestAccess(text, null)?.secrets).toEqual({ apiKey: null, userId: null });
  });

  it('lists unknown keys, and what they may mean', () => {
    const text = caseText('curl/16-unknown-keys.txt');
    expect(updateOf(text)).toEqual({ campaign_context: 'x' });
    expect(chosenOf(text).notes).toEqual([
      { kind: 'unknown-key', key: 'nmae', suggestion: 'name' },
      { kind: 'unknown-key', key: 'maxConcurrency', suggestion: 'max_concurrency' },
    ]);
  });

  it.each([
    ['curl/18-powershell-backticks.txt', { name: 'Spring wave' }],
    ['curl/19-doubled-quotes-one-line.txt', { name: 'Spring wave' }],
    ['curl/21-leading-comment.txt', WAVE],
    ['curl/25-heredoc.txt', WAVE],
    ['curl/27-option-with-value-before-url.txt', WAVE],
    ['curl/28-smart-quotes-url.txt', WAVE],
  ])('is read: %s', (name, update) => {
    const text = caseText(name);
    expect(read(text).campaignId).toBe('cmp_1');
    expect(updateOf(text)).toEqual(update);
    expect(chosenOf(text)).toMatchObject({ problem: null, notes: [] });
  });

  it('whose body is in a file names the file', () => {
    const text = caseText('curl/24-file-body.txt');
    expect(refusal(text)).toEqual({ kind: 'campaign-text', reason: 'body-in-file', detail: 'body.json' });
  });

  it('keeps a key only for the address of its own request', () => {
    const text = caseText('curl/32-key-of-another-server.txt');
    expect(requestAccess(text, null)).toEqual({
      baseUrl: { ok: true, value: 'https://prod.example.com' },
      secrets: { apiKey: 'sk_live_PROD', userId: null },
    });
    expect(requestAccess(text, 0)).toEqual({
      baseUrl: { ok: true, value: 'https://staging.example.com' },
      secrets: { apiKey: 'sk_live_STAGING', userId: null },
    });
    expect(read(text).campaignId).toBe('cmp_2');
  });
});

it('a byte order mark before JSON is ignored', () => {
  const text = caseText('json/04-bom.json');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(read(text).campaign).not.toBeNull();
});
