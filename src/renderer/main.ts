// First of all: it switches zod to what the page's CSP allows before any schema is built.
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './ui/control.css';
import './ui/nav-link.css';
import { mount } from 'svelte';
import { bootstrapInput, draftOfHash } from '@contract/draft-window';
import { languageAmong } from '@domain/system/languages';
import App from './app/App.svelte';
import StartFailed from './app/StartFailed.svelte';
import { bridge } from './kernel/bridge';
import { scheduleDeferred } from './kernel/deferred.svelte';
import { setChosenLanguage, setSystemLanguage } from './kernel/language.svelte';
import { nextFrame } from './kernel/timers/next-frame';
import { AppState } from './state/app-state.svelte';

/** Resolves as well where a font cannot be had: the system's takes its place. */
async function fontsLoaded(): Promise<void> {
  await Promise.allSettled(
    ['Inter Variable', 'JetBrains Mono Variable'].map((font) => document.fonts.load(`1em "${font}"`)),
  );
}

/**
 * Shows the page. Not awaited while this module runs: the texts of another language, and other
 * modules, import from it, so that both would wait for each other.
 */
async function start(): Promise<void> {
  const target = document.getElementById('app');
  if (target === null) throw new Error('index.html has no #app');

  // Without its fonts the page would be laid out twice, first with whatever the system has in their
  // place.
  const input = bootstrapInput(location.hash);
  const [first] = await Promise.all([
    bridge.call('app.bootstrap', input),
    fontsLoaded(),
    // Main names another language than English in the address.
    setSystemLanguage(languageAmong(new URLSearchParams(location.search).getAll('language'))),
  ]);
  // The open draft may be why this page cannot use a response: asked again, main leaves it out.
  const boot = first.ok ? first : await bridge.call('app.bootstrap', input);
  if (boot.ok) {
    await setChosenLanguage(boot.value.settings);
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
      pause: nextFrame,
      onFailure: (error) => {
        throw error;
      },
    });
    mount(App, { target, props: { app } });
  } else if (boot.error.kind === 'locked') {
    const { error } = boot;
    const { default: UnlockScreen } = await import('./features/settings/encryption/UnlockScreen.svelte');
    mount(UnlockScreen, { target, props: { bridge, error } });
  } else {
    mount(StartFailed, { target, props: { error: boot.error } });
  }
}

void start();
