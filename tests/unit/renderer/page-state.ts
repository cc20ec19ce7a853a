import { onTestFinished } from 'vitest';
import type { CommandOutput } from '@contract/index';
import type { Draft } from '@domain/draft/draft';
import { OpenDraft } from '@renderer/draft/open-draft.svelte';
import type { OpenDraftDeps } from '@renderer/draft/open-draft-deps';
import { AppState } from '@renderer/state/app-state.svelte';
import type { FakeMain } from './fake-main';
import { fakeTimers } from './kernel/timers/fake-timers';
import { bootWith, draftWith, id, NOW } from './samples';

/**
 * What every screen shares, over a fake main. Nothing happens on a timer.
 * @param windowDraftId the draft that the window is for
 */
export function appOver(
  { bridge }: FakeMain,
  boot: CommandOutput<'app.bootstrap'> = bootWith(),
  windowDraftId: string | null = null,
): AppState {
  const app = new AppState(
    {
      bridge,
      timers: { set: () => 0, clear: () => undefined },
      now: () => new Date(NOW),
      every: () => undefined,
      repeat: () => () => undefined,
      newId: () => id(900),
      windowDraftId,
    },
    boot,
  );
  onTestFinished(app.stop);
  return app;
}

/**
 * A draft on the screen, over a fake main. Typed text is stored when it is flushed, and what cannot
 * be read fails the test, unless `deps` say otherwise.
 */
export function draftOver(
  { bridge }: FakeMain,
  draft: Draft = draftWith(),
  deps: Partial<OpenDraftDeps> = {},
): OpenDraft {
  const open = new OpenDraft(
    {
      bridge,
      writer: id(900),
      after: fakeTimers().after,
      now: () => new Date(NOW),
      placeholderStyle: () => '{{name}}',
      scheduleKeys: () => 'camelCase',
      reviewElsewhere: () => Promise.reject(new Error('a small draft is reviewed in the page')),
      saved: () => undefined,
      failed: (error) => {
        throw new Error(error.kind);
      },
      ...deps,
    },
    draft,
  );
  onTestFinished(() => {
    open.stop();
  });
  return open;
}
