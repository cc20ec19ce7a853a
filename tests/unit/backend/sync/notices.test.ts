import { describe, expect, it } from 'vitest';
import { createNotices, type Notification } from '@backend/sync/notices';

function setUp() {
  const shown: Notification[] = [];
  let due: () => void = () => undefined;
  const state = { wanted: true };
  const notify = createNotices({
    isWanted: () => state.wanted,
    show: (one) => shown.push(one),
    after: (_ms, work) => {
      due = work;
      return () => undefined;
    },
  });
  // oxfmt-ignore
  return { shown, state, notify, pass: () => { due(); } };
}

describe('notifications of the outbox', () => {
  it('report several events once, and open the draft if there is one', () => {
    const { shown, notify, pass } = setUp();
    notify({ kind: 'needs-attention', draftId: 'a' });
    pass();
    for (const draftId of ['a', 'b', 'c']) notify({ kind: 'needs-attention', draftId });
    pass();
    expect(shown).toEqual([
      { kind: 'needs-attention', count: 1, draftId: 'a' },
      { kind: 'needs-attention', count: 3, draftId: null },
    ]);
  });

  it('report immediately that the queue is empty', () => {
    const { shown, notify } = setUp();
    notify({ kind: 'emptied', sent: 4 });
    expect(shown).toEqual([{ kind: 'emptied', sent: 4 }]);
  });

  it('are not shown if they are turned off', () => {
    const { shown, state, notify, pass } = setUp();
    state.wanted = false;
    notify({ kind: 'needs-attention', draftId: 'a' });
    notify({ kind: 'emptied', sent: 4 });
    pass();
    expect(shown).toEqual([]);
  });
});
