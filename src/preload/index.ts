import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_KEY } from '@shared/ipc/names';
import { createRawBridge } from './raw-bridge';

contextBridge.exposeInMainWorld(BRIDGE_KEY, createRawBridge(ipcRenderer, 'app.bootstrap'));
