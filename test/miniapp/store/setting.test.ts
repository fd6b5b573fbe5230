// The size of text: what the person chose, never below what the system asks for.
import { scaleOf } from '../../../src/miniapp/store/setting'

test.each([
  ['normal', { elder: false, scale: 1 }, 1, 1],
  ['large', { elder: false, scale: 1.2 }, 1, 1.2],
  ['elder', { elder: true, scale: 1 }, 1, 1.4],
  ['the system asks for more', { elder: false, scale: 1 }, 1.3, 1.3],
  ['elder, and the system asks for more', { elder: true, scale: 1 }, 1.5, 1.5],
  ['the system asks for less', { elder: false, scale: 1.2 }, 0.85, 1.2],
  ['more than a page holds', { elder: true, scale: 1.4 }, 3, 1.75],
] as const)('%s', (_name, setting, system, scale) => {
  expect(scaleOf(setting, system)).toBe(scale)
})
