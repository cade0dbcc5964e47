import { contextBridge, ipcRenderer } from 'electron'
import { callChannel, eventChannel } from './transport/channels'

// Forwards and nothing else: main checks the sender, the name and the input of every call.
contextBridge.exposeInMainWorld('fieldcast', {
  invoke: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input),
  listen: (name: string, listener: (payload: unknown) => void): (() => void) => {
    const forward = (_event: unknown, heard: unknown, payload: unknown) => {
      if (heard === name) listener(payload)
    }
    ipcRenderer.on(eventChannel, forward)
    return () => {
      ipcRenderer.off(eventChannel, forward)
    }
  },
})
