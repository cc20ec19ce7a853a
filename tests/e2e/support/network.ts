import type { ElectronApplication } from '@playwright/test';

/**
 * Takes the network away, or gives it back. Electron's emulation of a lost network leaves requests of the main process alone, so Chromium's own
 * answer is put in their place.
 */
export async function setNetwork(app: ElectronApplication, there: boolean): Promise<void> {
  await app.evaluate(({ net }, online) => {
    const kept = globalThis as { keptNetwork?: Pick<typeof net, 'isOnline' | 'fetch'> };
    kept.keptNetwork ??= { isOnline: net.isOnline.bind(net), fetch: net.fetch.bind(net) };
    net.isOnline = () => online;
    net.fetch = online ? kept.keptNetwork.fetch : () => Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED'));
  }, there);
}
