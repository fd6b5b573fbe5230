// What axe finds wrong with a page: one line for each rule that is broken, with where.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** `rules`: absent, all that axe turns on by itself. */
export const faultsOf = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  // in one go in the page: the other way gathers frames, which the app has none of, on a page of its own
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
