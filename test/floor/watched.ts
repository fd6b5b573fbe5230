// A RegExp that judges every pattern handed to it while the app runs: one that is put together at runtime is a mere text
// to the person who reads the scripts.

import { patternFault } from './pattern'

/** `told` hears of each pattern that the oldest phones cannot read. */
export const watchedRegExp = (original: RegExpConstructor, told: (fault: string) => void): RegExpConstructor => {
  const look = ([source, flags]: readonly unknown[]): void => {
    // a copy of an expression that is there already
    if (typeof source !== 'string') return
    const fault = patternFault(source, typeof flags === 'string' ? flags : '')
    if (fault !== null) told(fault)
  }
  return new Proxy(original, {
    construct: (target, given, newTarget) => {
      look(given)
      return Reflect.construct(target, given, newTarget)
    },
    apply: (target, self, given) => {
      look(given)
      return Reflect.apply(target, self, given)
    },
  })
}
