import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_KEY } from '@contract/names';
import { createRawBridge } from './raw-bridge';

contextBridge.exposeInMainWorld(BRIDGE_KEY, createRawBridge(ipcRenderer, 'app.bootstrap'));
