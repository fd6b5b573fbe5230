// What axe finds wrong with a page: one line for each rule that is broken, with where.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** `rules`: absent, all that axe turns on by itself. */
export const faultsOf = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
