// Every pattern that the app puts together while somebody walks through it is judged for the oldest phones.

import { type BrowserContext, expect } from '@playwright/test'
import { patternFault } from '../floor/pattern'

declare global {
  interface Window {
    tellPattern: (source: string, flags: string) => void
  }
}

/** Runs in the page, before the app. Each pattern is told once a page: an app puts the same ones together all the time. */
const recorder = (): void => {
  const told = new Set<string>()
  const tell = ([source, flags]: readonly unknown[]) => {
    if (typeof source !== 'string') return
    const mode = typeof flags === 'string' ? flags : ''
    const pattern = `${mode}/${source}`
    if (told.has(pattern)) return
    told.add(pattern)
    window.tellPattern(source, mode)
  }
  window.RegExp = new Proxy(RegExp, {
    construct: (target, given, newTarget) => {
      tell(given)
      return Reflect.construct(target, given, newTarget)
    },
    apply: (target, self, given) => {
      tell(given)
      return Reflect.apply(target, self, given)
    },
  })
}

export const watchPatterns = async (context: BrowserContext): Promise<void> => {
  await context.exposeFunction('tellPattern', (source: string, flags: string) => {
    const fault = patternFault(source, flags)
    // a step of the report for each that is right would be thousands
    if (fault !== null) expect.soft(fault, 'a pattern put together while the app runs').toBeNull()
  })
  await context.addInitScript(recorder)
}
