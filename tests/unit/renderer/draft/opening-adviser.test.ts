import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import { warningKey } from '@domain/changes/problem-key';
import type { Draft } from '@domain/draft/draft';
import { ok } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { canBeSent } from '@domain/validation/validate';
import type { OpenDraft } from '@renderer/draft/open-draft.svelte';
import { OpeningAdviser } from '@renderer/draft/opening-adviser.svelte';
import { fakeMain } from '../fake-main';
import { draftOver } from '../page-state';
import { draftWith } from '../samples';

function advised(message: string | null) {
  const edits: Draft['edits'] =
    message === null
      ? { name: { kind: 'value', value: 'Other' } }
      : { opening_message_template: { kind: 'value', value: message } };
  const draft = draftWith({ edits, recipients: { ...NO_RECIPIENTS, count: 3, keys: { first_name: 3 } } });
  const main = fakeMain({ 'drafts.acknowledge': ({ key }) => ok({ ...draft, acknowledged: [key] }) });
  const open = draftOver(main, draft);
  const adviser = new OpeningAdviser(open, () => '{{name}}');
  onTestFinished(() => {
    adviser.stop();
  });
  flushSync();
  return { open, adviser };
}

const adviceOn = (open: OpenDraft) => open.problems.filter(({ severity }) => severity === 'advice');

describe('advice on the opening message', () => {
  it('blocks nothing, and can be acknowledged like a warning', async () => {
    const { open } = advised('Hi {{firstname}}, it’s Anna from Acme, your AI agent 🎉.');
    expect(adviceOn(open)).toEqual([
      {
        severity: 'advice',
        code: 'opening-advice',
        field: 'opening_message_template',
        about: 'missing',
        part: 'way-out',
      },
      expect.objectContaining({ about: 'hard-to-speak', issue: 'emoji' }),
      expect.objectContaining({ about: 'near-column', key: 'firstname', column: 'first_name' }),
    ]);
    expect(canBeSent(open.problems)).toBe(true);
    const [first] = adviceOn(open);
    if (first === undefined) throw new Error('there is no advice');
    await open.acknowledge(warningKey(first), true);
    expect(adviceOn(open)).toHaveLength(2);
    expect(open.acknowledged).toEqual([first]);
  });

  it('is given only on a message that the draft changes, while it is open', () => {
    expect(adviceOn(advised(null).open)).toEqual([]);
    const { open, adviser } = advised('Hello, is this John?');
    expect(adviceOn(open)).toHaveLength(3);
    adviser.stop();
    expect(adviceOn(open)).toEqual([]);
  });
});
