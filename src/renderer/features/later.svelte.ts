import { getContext, setContext } from 'svelte';
import type * as Parts from './later-parts';

/** What the page shows once its first picture is there. */
export interface Later {
  /** `null` until they are loaded. */
  readonly parts: typeof Parts | null;
  /** Loads them without waiting for the first picture, because that needs one of them. */
  now(): void;
}

/** What it needs of the page, passed in so that tests need no screen. */
export interface LaterPorts {
  /** Runs once the first picture with anything on it is on the screen. */
  readonly onFirstPicture: (run: () => void) => void;
  /** Runs after some milliseconds. */
  readonly after: (run: () => void, ms: number) => void;
  readonly load: () => Promise<typeof Parts>;
  /** Told where they cannot be loaded, which only a damaged installation is a reason for. */
  readonly onFailure: (error: unknown) => void;
}

/** A window that nobody sees shows no picture, and must be whole all the same. */
const UNSEEN_MS = 1_000;

/**
 * Loads what is not needed to begin typing, or is not on the screen yet, once the first picture has been shown, so that the field with which a
 * person begins is there at once, however much there is around it.
 */
export function createLater({ onFirstPicture, after, load, onFailure }: LaterPorts): Later {
  let parts = $state.raw<typeof Parts | null>(null);
  let begun = false;

  function now(): void {
    if (begun) return;
    begun = true;
    load().then((loaded) => {
      parts = loaded;
    }, onFailure);
  }
  onFirstPicture(now);
  after(now, UNSEEN_MS);

  return {
    get parts() {
      return parts;
    },
    now,
  };
}

const KEY = Symbol('later');

export function setLater(later: Later): void {
  setContext(KEY, later);
}

export function getLater(): Later {
  return getContext<Later>(KEY);
}
