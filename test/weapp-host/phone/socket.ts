// WebSockets: connectSocket and its task, at most five at a time, over a real one.

import { answering, type Callbacks, done, refused } from './answer'
import { listened } from './listener'

const most = 5

export const socketCalls = (server: string, open: (address: string) => WebSocket) => {
  let count = 0
  const connectSocket = (options: { readonly url: string } & Callbacks) => {
    const [opened, closed, told, failed] = [
      listened<object>(),
      listened<object>(),
      listened<object>(),
      listened<object>(),
    ]
    let socket: WebSocket | undefined
    answering('connectSocket', options, () => {
      if (count >= most) refused('exceed max task count')
      const address = new URL(options.url, server.replace(/^http/, 'ws'))
      const made = open(address.href)
      socket = made
      count += 1
      made.onopen = () => opened.tell({})
      made.onmessage = ({ data }) => told.tell({ data })
      made.onerror = () => failed.tell({ errMsg: 'connectSocket:fail' })
      made.onclose = ({ code, reason }) => {
        count -= 1
        closed.tell({ code, reason })
      }
      return {}
    })
    return {
      onOpen: opened.on,
      onClose: closed.on,
      onMessage: told.on,
      onError: failed.on,
      send: (sent: { readonly data: string } & Callbacks) =>
        done('sendSocketMessage', () => socket?.send(sent.data))(sent),
      close: (how: { readonly code?: number; readonly reason?: string } & Callbacks) =>
        done('closeSocket', () => socket?.close(how.code, how.reason))(how),
    }
  }
  return { connectSocket }
}
