import { type ElectronApplication, expect } from '@playwright/test';

/** One try of the page to leave its place. */
interface Attempt {
  readonly kind: 'navigation' | 'window';
  readonly url: string;
  readonly isRefused: boolean;
}

interface Hardening {
  /** Waits until a navigation to an address with this beginning was refused. */
  readonly refused: (start: string) => Promise<void>;
  /** Waits until there were so many tries of a kind. */
  readonly count: (kind: Attempt['kind'], amount: number) => Promise<void>;
  /** Every try that was not refused, and every contents that came to exist since. */
  readonly allowed: () => Promise<readonly string[]>;
}

/**
 * Watches how the app's own listeners decide, by listening behind them. Electron tells of new
 * windows by two events without documentation, whose default is prevented where the window's
 * handler denies them.
 */
export async function watchHardening(app: ElectronApplication): Promise<Hardening> {
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    const attempts: Attempt[] = [];
    const made: string[] = [];
    Object.assign(globalThis, { attemptsOfPage: attempts, contentsMade: made });
    electron.on('web-contents-created', (_event, contents) => made.push(`contents ${String(contents.id)}`));
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('no window');
    contents.on('will-frame-navigate', (event) => {
      attempts.push({ kind: 'navigation', url: event.url, isRefused: event.defaultPrevented });
    });
    const listen = contents.on.bind(contents) as (
      name: string,
      listener: (event: { defaultPrevented: boolean }, url: string) => void,
    ) => void;
    for (const name of ['-new-window', '-will-add-new-contents']) {
      listen(name, (event, url) => {
        attempts.push({ kind: 'window', url, isRefused: event.defaultPrevented });
      });
    }
  });
  const read = (): Promise<readonly Attempt[]> =>
    app.evaluate(() => Reflect.get(globalThis, 'attemptsOfPage') as readonly Attempt[]);
  return {
    refused: async (start) => {
      const refused = async (): Promise<readonly string[]> =>
        (await read()).filter(({ kind, isRefused }) => kind === 'navigation' && isRefused).map(({ url }) => url);
      await expect.poll(refused, { timeout: 15_000 }).toContainEqual(expect.stringContaining(start));
    },
    count: (kind, amount) =>
      expect
        .poll(async () => (await read()).filter((attempt) => attempt.kind === kind).length, { timeout: 15_000 })
        .toBe(amount),
    allowed: async () => {
      const tried = (await read()).filter(({ isRefused }) => !isRefused).map(({ kind, url }) => `${kind} ${url}`);
      const made = await app.evaluate(() => Reflect.get(globalThis, 'contentsMade') as readonly string[]);
      return [...tried, ...made];
    },
  };
}
