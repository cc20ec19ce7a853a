import type { ElectronApplication } from '@playwright/test';

/**
 * Takes the network away, or gives it back. Electron's emulation of a lost network leaves requests
 * of the main process alone, so a request that fails with Chromium's own words is put in their
 * place.
 */
export async function setNetwork(app: ElectronApplication, there: boolean): Promise<void> {
  await app.evaluate(({ net }, online) => {
    const kept = globalThis as { savedNetwork?: Pick<typeof net, 'isOnline' | 'request'> };
    kept.savedNetwork ??= { isOnline: net.isOnline.bind(net), request: net.request.bind(net) };
    const failing = {
      on: (event: string, listener: (error: Error) => void) => {
        if (event === 'error') queueMicrotask(() => listener(new Error('net::ERR_INTERNET_DISCONNECTED')));
      },
      ...{ setHeader: () => undefined, write: () => undefined, end: () => undefined, abort: () => undefined },
    };
    net.isOnline = () => online;
    // All that the app asks of a request.
    net.request = online ? kept.savedNetwork.request : () => failing as unknown as Electron.ClientRequest;
  }, there);
}
