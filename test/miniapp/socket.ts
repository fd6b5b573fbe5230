// The sockets that a page opened, and what their other end does.

import { answers } from './taro'

interface Socket {
  open: () => void
  message: (event: { data: string }) => void
  close: () => void
  ended: boolean
}

export const sockets: Socket[] = []

export const last = (): Socket => {
  const socket = sockets.at(-1)
  if (socket === undefined) throw new Error('Nothing was opened.')
  return socket
}

/** Before each test, after `resetTaro`. */
export const listenForSockets = (): void => {
  sockets.length = 0
  answers.connectSocket = () => {
    const socket: Socket = { open: () => undefined, message: () => undefined, close: () => undefined, ended: false }
    sockets.push(socket)
    return {
      onOpen: (run: Socket['open']) => Object.assign(socket, { open: run }),
      onMessage: (run: Socket['message']) => Object.assign(socket, { message: run }),
      onClose: (run: Socket['close']) => Object.assign(socket, { close: run }),
      onError: () => undefined,
      close: () => Object.assign(socket, { ended: true }),
    }
  }
}
