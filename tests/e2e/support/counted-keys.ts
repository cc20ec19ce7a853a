import { expect, type Locator, type Page } from '@playwright/test';

/** How many keys a task took. A chord counts once. */
export interface KeyCounts {
  /** Keys that move, choose and run something. */
  readonly commands: number;
  /** Characters of the texts that only the user knows. */
  readonly characters: number;
}

/** The global of the page that counts what a pointer does. */
type Watched = Window & { pointerUses?: number };

/** A user without a mouse: presses keys, and knows how many. */
export class CountedKeys {
  #commands = 0;
  #characters = 0;

  private constructor(private readonly page: Page) {}

  /** Begins to count. From now on, {@link counts} fails if the page sees a pointer. */
  static async begin(page: Page): Promise<CountedKeys> {
    await page.evaluate(() => {
      const watched: Watched = window;
      if (watched.pointerUses === undefined) {
        const count = (): void => {
          watched.pointerUses = (watched.pointerUses ?? 0) + 1;
        };
        for (const type of ['pointerdown', 'pointermove', 'mousedown', 'wheel', 'touchstart'])
          window.addEventListener(type, count, { capture: true, passive: true });
      }
      watched.pointerUses = 0;
    });
    return new CountedKeys(page);
  }

  /** Presses a key or a chord, each of the given ones once. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.#commands += 1;
    }
  }

  /** Types a text that only the user knows. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.#characters += text.length;
  }

  /** Presses Tab until the element has the focus; fails if it never gets it. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.first().waitFor();
    for (let presses = 0; presses < 150; presses += 1) {
      if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement))) return;
      await this.press(key);
    }
    throw new Error(`the focus never came to ${String(target)}`);
  }

  /** Returns what was pressed so far, and fails if the page saw a pointer meanwhile. */
  async counts(): Promise<KeyCounts> {
    const uses = await this.page.evaluate(() => (window as Watched).pointerUses);
    expect(uses, 'uses of a pointer').toBe(0);
    return { commands: this.#commands, characters: this.#characters };
  }
}
