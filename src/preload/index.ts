import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { bootstrapInput } from '@contract/draft-window';
import { BRIDGE_KEY } from '@contract/names';
import { createRawBridge } from './raw-bridge';

/** By then everything that is loaded after the first paint is there. In milliseconds. */
const AFTER_START_MS = 4_000;

contextBridge.exposeInMainWorld(
  BRIDGE_KEY,
  createRawBridge(ipcRenderer, { command: 'app.bootstrap', input: bootstrapInput(location.hash) }),
);

// Gives back what only the start needed, about 10 MB that are otherwise collected much later.
setTimeout(() => {
  webFrame.clearCache();
}, AFTER_START_MS);
