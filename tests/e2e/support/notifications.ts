import type { ElectronApplication } from '@playwright/test';

interface Shown {
  readonly title: string;
  readonly body: string;
}
interface Kept extends Shown {
  readonly click: () => void;
}

export interface Notifications {
  /** What would have been shown, oldest first. */
  shown: () => Promise<readonly Shown[]>;
  /** A click on one of them. */
  click: (index: number) => Promise<void>;
}

/** Takes the place of the system's notifications, of which there is none without a desktop. */
export async function catchNotifications(app: ElectronApplication): Promise<Notifications> {
  await app.evaluate(({ Notification }) => {
    const kept: Kept[] = [];
    (globalThis as { savedNotifications?: Kept[] }).savedNotifications = kept;
    Notification.isSupported = () => true;
    Notification.prototype.show = function (this: Electron.Notification) {
      kept.push({ title: this.title, body: this.body, click: () => void this.emit('click') });
    };
  });
  return {
    shown: () =>
      app.evaluate(() =>
        ((globalThis as { savedNotifications?: Kept[] }).savedNotifications ?? []).map(({ title, body }) => ({
          title,
          body,
        })),
      ),
    click: (index) =>
      app.evaluate((_electron, at) => {
        (globalThis as { savedNotifications?: Kept[] }).savedNotifications?.[at]?.click();
      }, index),
  };
}
