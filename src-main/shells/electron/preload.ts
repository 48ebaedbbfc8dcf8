import { contextBridge, ipcRenderer } from 'electron';
import type { PageShell } from '#domain/ports/bridge';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels';

/** The same two functions the Chromium shell puts on the page; no raw ipcRenderer leaves this file. */
const shell = {
  invoke: (json) => ipcRenderer.invoke(CALL_CHANNEL, json) as Promise<string>,
  subscribe(listener) {
    const forward = (_event: unknown, json: string) => listener(json);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => void ipcRenderer.off(EVENT_CHANNEL, forward);
  },
} satisfies PageShell;

contextBridge.exposeInMainWorld('shell', shell);
