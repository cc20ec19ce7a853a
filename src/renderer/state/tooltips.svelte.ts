import type { Attachment } from 'svelte/attachments';
import type { ActionId } from '@contract/action-ids';
import { text } from '../kernel/text';
import { type KeyedTimers, keyedTimers, type Timers } from '../kernel/timers/timers';
import { shortcutOf } from './actions/shortcut-of';
import type { AppState } from './app-state.svelte';

/** What a tooltip says: words, and the keys that do the same. */
export interface TooltipContent {
  readonly words: string;
  /** As a user reads them; empty if there are none. */
  readonly keys?: string;
}

interface ShownTooltip {
  readonly content: TooltipContent;
  readonly anchor: HTMLElement;
}

/** How long the pointer rests before a tooltip comes, and stays away before it goes. */
const SHOW_MS = 500;
const HIDE_MS = 150;
const MOVING_KEYS = /^(?:Tab|Arrow\w+|Home|End|F6)$/;

/**
 * The tooltip of the window: one at a time, for the pointer and for the keyboard. It stays while
 * the pointer is on it, and any key closes it.
 */
export class Tooltips {
  readonly #timers: KeyedTimers<'show' | 'hide'>;
  /** The last key moved the focus; other keys lead to what they name themselves. */
  #isMoving = false;
  shown = $state.raw<ShownTooltip | null>(null);

  constructor(timers: Timers) {
    this.#timers = keyedTimers(timers);
  }

  /** The pointer is on something with a tooltip. */
  point(anchor: HTMLElement, content: () => TooltipContent): void {
    this.#timers.stop('hide');
    if (this.shown?.anchor === anchor) return;
    this.#timers.start('show', () => this.show(anchor, content()), SHOW_MS);
  }

  show(anchor: HTMLElement, content: TooltipContent): void {
    this.#timers.stopAll();
    this.shown = { anchor, content };
  }

  /** The pointer has left; it may be on its way to the tooltip. */
  leave(): void {
    this.#timers.stop('show');
    this.#timers.start('hide', () => this.hide(), HIDE_MS);
  }

  /** The pointer is on the tooltip. */
  hold(): void {
    this.#timers.stop('hide');
  }

  /** A key was pressed: the tooltip closes, and comes where Tab and its like move the focus to. */
  press({ key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): void {
    this.hide();
    this.#isMoving = !ctrlKey && !altKey && !metaKey && MOVING_KEYS.test(key);
  }

  hide(): void {
    this.#timers.stopAll();
    this.shown = null;
  }

  /** Gives an element a tooltip. What it says is read when it is shown. */
  attach(content: () => TooltipContent): Attachment<HTMLElement> {
    return (element) => {
      const listeners = {
        pointerenter: () => this.point(element, content),
        pointerleave: () => this.leave(),
        pointerdown: () => this.hide(),
        // Only the keyboard's focus: after a press the pointer is there already.
        focus: () => {
          if (this.#isMoving && element.matches(':focus-visible')) this.show(element, content());
        },
        blur: () => this.hide(),
      } as const;
      for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener);
      return () => {
        for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener);
        if (this.shown?.anchor === element) this.hide();
      };
    };
  }
}

/** The part of the app's state that the tooltip of an action needs. */
type Hinted = Parameters<typeof shortcutOf>[1] & Pick<AppState, 'tooltips'>;

/**
 * Gives a control that runs an action its tooltip: the action's name and its keys, which assistive
 * technology gets as `aria-keyshortcuts`. A `hint` replaces the name, and describes the control.
 */
export function actionTooltip(app: Hinted, id: ActionId, hint?: () => string): Attachment<HTMLElement> {
  const tooltip = app.tooltips.attach(() => ({
    words: hint?.() ?? text.actions.names[id].replace(/…$/, ''),
    keys: shortcutOf(id, app).label,
  }));
  return (element) => {
    $effect(() => setOrRemove(element, 'aria-keyshortcuts', shortcutOf(id, app).aria));
    if (hint !== undefined) $effect(() => setOrRemove(element, 'aria-description', hint()));
    return tooltip(element);
  };
}

function setOrRemove(element: HTMLElement, attribute: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
