import { contextBridge, ipcRenderer } from 'electron';
import type { PageShell } from '#domain/ports/bridge';

/** The same two functions the Chromium shell puts on the page; no raw ipcRenderer leaves this file. */
const shell = {
  invoke: (json) => ipcRenderer.invoke('kiteline:call', json) as Promise<string>,
  subscribe(listener) {
    const forward = (_event: unknown, json: string) => listener(json);
    ipcRenderer.on('kiteline:event', forward);
    return () => void ipcRenderer.off('kiteline:event', forward);
  },
} satisfies PageShell;

contextBridge.exposeInMainWorld('shell', shell);
