import type { ElectronApplication } from '@playwright/test';

/**
 * Keeps the system's menus from opening, which no test could close, and records their entries. What
 * it returns presses one.
 */
export async function recordNativeMenus(app: ElectronApplication) {
  await app.evaluate(({ Menu }) => {
    const shown: Electron.Menu[] = [];
    Object.assign(globalThis, { shownMenus: shown });
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      shown.push(this);
    };
  });
  const labels = (): Promise<readonly string[]> =>
    app.evaluate(() => {
      const { shownMenus } = globalThis as unknown as { shownMenus: Electron.Menu[] };
      return (shownMenus.at(-1)?.items ?? []).map(({ label, type, enabled }) =>
        type === 'separator' ? '-' : enabled ? label : `(${label})`,
      );
    });
  /** How many have been shown. */
  const count = (): Promise<number> =>
    app.evaluate(() => (globalThis as unknown as { shownMenus: Electron.Menu[] }).shownMenus.length);
  const press = (label: string): Promise<void> =>
    app.evaluate((_electron, wanted) => {
      const { shownMenus } = globalThis as unknown as { shownMenus: Electron.Menu[] };
      shownMenus
        .at(-1)
        ?.items.find((item) => item.label === wanted)
        ?.click();
    }, label);
  return { labels, count, press };
}
