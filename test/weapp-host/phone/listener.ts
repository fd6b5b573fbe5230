// Events of the phone: `wx.onSomething` and `wx.offSomething`, and how the host makes them happen.

export interface Listened<Told> {
  readonly on: (listener: (told: Told) => void) => void
  /** without a listener: all of them */
  readonly off: (listener?: (told: Told) => void) => void
  readonly tell: (told: Told) => void
}

export const listened = <Told>(): Listened<Told> => {
  const listeners = new Set<(told: Told) => void>()
  return {
    on: (listener) => void listeners.add(listener),
    off: (listener) => {
      if (listener === undefined) listeners.clear()
      else listeners.delete(listener)
    },
    tell: (told) => {
      for (const listener of [...listeners]) listener(told)
    },
  }
}
