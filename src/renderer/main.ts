// First of all: it switches zod to what the page's CSP allows before any schema is built.
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './ui/control.css';
import { mount } from 'svelte';
import { bootstrapInput, draftOfHash } from '@contract/draft-window';
import App from './app/App.svelte';
import StartFailed from './app/StartFailed.svelte';
import { bridge } from './kernel/bridge';
import { scheduleDeferred } from './kernel/deferred.svelte';
import { AppState } from './state/app-state.svelte';

/** Resolves as well where a font cannot be had: the system's takes its place. */
async function fontsLoaded(): Promise<void> {
  await Promise.allSettled(
    ['Inter Variable', 'JetBrains Mono Variable'].map((font) => document.fonts.load(`1em "${font}"`)),
  );
}

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');

// Without its fonts the page would be laid out twice, first with whatever the system has in their
// place.
const input = bootstrapInput(location.hash);
const [first] = await Promise.all([bridge.call('app.bootstrap', input), fontsLoaded()]);
// The open draft may be why this page cannot use a response: asked again, main leaves it out.
const boot = first.ok ? first : await bridge.call('app.bootstrap', input);
if (boot.ok) {
  const app = new AppState(
    {
      bridge,
      now: () => new Date(),
      windowDraftId: draftOfHash(location.hash),
      newId: () => crypto.randomUUID(),
      timers: {
        set: (run, ms) => window.setTimeout(run, ms),
        clear: (id) => {
          window.clearTimeout(id);
        },
      },
      every: (run, ms) => void window.setInterval(run, ms),
      repeat: (run, ms) => {
        const ticking = window.setInterval(run, ms);
        return () => {
          window.clearInterval(ticking);
        };
      },
    },
    boot.value,
  );
  scheduleDeferred({
    onFirstPaint: (run) => {
      new PerformanceObserver((_shown, watcher) => {
        watcher.disconnect();
        // After the next frame: until then keys that were typed already come first.
        requestAnimationFrame(() => window.setTimeout(run));
        // The note of a start is about the main window's draft.
        if (draftOfHash(location.hash) === null) void bridge.call('app.shown', {});
      }).observe({ type: 'paint', buffered: true });
    },
    after: (run, ms) => void window.setTimeout(run, ms),
    onFailure: (error) => {
      throw error;
    },
  });
  mount(App, { target, props: { app } });
} else if (boot.error.kind === 'locked') {
  const { error } = boot;
  // Not awaited: what it loads waits for this module to be done.
  void import('./features/settings/encryption/UnlockScreen.svelte').then(({ default: UnlockScreen }) =>
    mount(UnlockScreen, { target, props: { bridge, error } }),
  );
} else {
  mount(StartFailed, { target, props: { error: boot.error } });
}
