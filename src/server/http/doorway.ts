// Takes in everybody who stands before the door before it is begun to serve one. The event loop accepts one connection in each
// of its turns: with the work of hundreds in every turn, those who come last would stand outside for seconds, unseen and
// uncounted. So while connections come, turns are kept short, and what was asked meanwhile waits in its order.

interface Doorway {
  /** A connection was accepted: more may stand behind it. */
  readonly came: () => void
  /** Does the work now, or in its order as soon as nobody comes any more. */
  readonly pass: (work: () => void) => void
}

interface DoorwayOptions {
  /** milliseconds of a clock that never goes back */
  readonly now?: () => number
  /** calls back after the event loop has looked for connections again */
  readonly turn?: (next: () => void) => void
}

/** Milliseconds that others wait at most while connections come, and have for themselves after that. */
const longest = 200

export const openDoorway = ({
  now = () => performance.now(),
  turn = (next) => void setImmediate(next),
}: DoorwayOptions = {}): Doorway => {
  const waiting: (() => void)[] = []
  let isComing = false
  let cameLast = false
  let began = 0
  let restsUntil = 0

  const look = (): void => {
    const tooLong = now() - began > longest
    if (cameLast && !tooLong) {
      cameLast = false
      turn(look)
      return
    }
    isComing = false
    if (tooLong) restsUntil = now() + longest
    for (const work of waiting.splice(0)) work()
  }

  return {
    came: () => {
      cameLast = true
      if (isComing || now() < restsUntil) return
      isComing = true
      began = now()
      turn(look)
    },
    pass: (work) => {
      if (isComing) waiting.push(work)
      else work()
    },
  }
}
