import '@shared/jitless';
import { BRIDGE_KEY } from '@shared/ipc/names';
import type { RawBridge } from '@shared/ipc/raw-bridge';
import { createBridge, type Bridge } from './create-bridge';

export type { Bridge } from './create-bridge';

declare global {
  interface Window {
    readonly [BRIDGE_KEY]?: RawBridge;
  }
}

/** The page's one way to main. */
export const bridge: Bridge = createBridge(window[BRIDGE_KEY]);
