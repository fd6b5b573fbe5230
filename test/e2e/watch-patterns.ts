// Every pattern that the app puts together while somebody walks through it is judged for the oldest phones.

import { type BrowserContext, expect } from '@playwright/test'
import { patternFault } from '../floor/pattern'

declare global {
  interface Window {
    tellPattern: (source: string, flags: string) => void
  }
}

/** Runs in the page, before the app. */
const recorder = (): void => {
  const tell = ([source, flags]: readonly unknown[]) => {
    if (typeof source === 'string') window.tellPattern(source, typeof flags === 'string' ? flags : '')
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
    expect.soft(patternFault(source, flags), 'a pattern put together while the app runs').toBeNull()
  })
  await context.addInitScript(recorder)
}
