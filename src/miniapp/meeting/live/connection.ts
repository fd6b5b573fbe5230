// A connection that is told what is new, and that comes back by itself: at once when the network returns, else after a
// growing while, so that a room full of phones does not knock all at the same moment.

import Taro from '@tarojs/taro'
import { useNetwork } from '../../store/network'

export interface Connection {
  readonly close: () => void
}

interface Listening {
  /** asked at every try: what opens it may be another by then */
  readonly address: () => string
  readonly onText: (text: string) => void
  /** whether what arrives is what there is now */
  readonly onOpen: (open: boolean) => void
}

const first = 1_000
const longest = 20_000

/** Milliseconds before the given try, between one half and the whole of the doubled wait. */
export const waitBefore = (tries: number, chance: number): number =>
  Math.min(longest, first * 2 ** tries) * (0.5 + chance / 2)

export const connect = ({ address, onText, onOpen }: Listening): Connection => {
  let over = false
  let tries = 0
  let task: Taro.SocketTask | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const isOffline = () => useNetwork.getState().state === 'offline'

  /** Without a network its return is waited for, not the clock. */
  const later = () => {
    clearTimeout(timer)
    if (over || isOffline()) return
    timer = setTimeout(start, waitBefore(tries, Math.random()))
    tries += 1
  }

  const lost = (of: Taro.SocketTask | undefined) => {
    if (task !== of) return
    task = undefined
    onOpen(false)
    later()
  }

  const start = () => {
    if (over || task !== undefined || isOffline()) return
    Taro.connectSocket({ url: address() }).then(
      (made) => {
        if (over || task !== undefined) {
          made.close({})
          return
        }
        task = made
        made.onOpen(() => {
          if (task !== made) return
          tries = 0
          onOpen(true)
        })
        made.onMessage(({ data }) => {
          if (task === made) onText(String(data))
        })
        made.onClose(() => lost(made))
        made.onError(() => lost(made))
      },
      () => lost(undefined),
    )
  }

  // a socket of the network that is gone may seem open for minutes
  const stopWatching = useNetwork.subscribe(({ state }, before) => {
    if (state === before.state) return
    if (state !== 'offline') {
      tries = 0
      start()
      return
    }
    const gone = task
    lost(gone)
    gone?.close({})
  })

  start()
  return {
    close: () => {
      over = true
      clearTimeout(timer)
      stopWatching()
      task?.close({})
      task = undefined
    },
  }
}
