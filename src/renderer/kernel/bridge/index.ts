import '@kernel/jitless';
import { BRIDGE_KEY } from '@contract/names';
import type { RawBridge } from '@contract/raw-bridge';
import { type Bridge, createBridge } from './create-bridge';

export type { Bridge } from './create-bridge';

declare global {
  interface Window {
    readonly [BRIDGE_KEY]?: RawBridge;
  }
}

/** The page's one way to main. */
export const bridge: Bridge = createBridge(window[BRIDGE_KEY]);
