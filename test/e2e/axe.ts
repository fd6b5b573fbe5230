// What axe finds wrong with a page: one line for each rule that is broken, with where.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
