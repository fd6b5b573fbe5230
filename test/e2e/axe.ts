// What axe finds wrong with a page: one line for each rule that is broken, with where.
import type { Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** `rules`: absent, all that axe turns on by itself. */
export const faultsOf = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  // a page that is looked at several times is given it once
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async (values) => {
      const only = values === null ? {} : { runOnly: { type: 'rule' as const, values } }
      const { violations: found } = await window.axe.run(document, { resultTypes: ['violations'], ...only })
      return found.map(({ id, nodes }) => ({ id, places: nodes.map(({ target }) => target.join(' ')) }))
    },
    rules === undefined ? null : [...rules],
  )
  return violations.map(({ id, places }) => `${id}: ${places.join(', ')}`)
}
