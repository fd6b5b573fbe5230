// What was left behind in the places of the app: what was chosen there and how far down it was. Kept as long as the app runs,
// because a place that is opened again is another page.

import { useCallback, useState } from 'react'

const left = new Map<string, unknown>()

/** As useState; the value is there again when the place is opened again. */
export const useLeft = <Value>(name: string, initial: () => Value): readonly [Value, (value: Value) => void] => {
  const [value, setValue] = useState<Value>(() => (left.has(name) ? (left.get(name) as Value) : initial()))
  const change = useCallback(
    (next: Value) => {
      left.set(name, next)
      setValue(next)
    },
    [name],
  )
  return [value, change]
}

const scrollOf = (route: string): string => `scroll ${route}`

/** Pixels from the top. */
export const scrollLeft = (route: string): number => {
  const top = left.get(scrollOf(route))
  return typeof top === 'number' ? top : 0
}

export const scrolled = (route: string, top: number): void => void left.set(scrollOf(route), top)

/** Somebody else uses the app from now on. */
export const leftForgotten = (): void => left.clear()
