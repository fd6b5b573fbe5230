// The smallest phone with the largest text: 320 px wide, text at 1.75, which is what the systems of phones go up to.
import type { Page } from '@playwright/test'

const smallest = { width: 320, height: 568 }
const largest = 1.75

/** What does not fit, one line each: wider than the screen, or words that are cut off without a mark of it. */
const misfits = (): string[] => {
  const faults: string[] = []
  const wide = document.documentElement.clientWidth
  const named = (element: Element) => {
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 24)
    return `${element.tagName.toLowerCase()}.${element.classList.item(0) ?? ''} “${words}”`
  }
  if (document.documentElement.scrollWidth > wide) {
    faults.push(`the page is ${document.documentElement.scrollWidth} wide`)
  }
  const visible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible'
  }
  /** Whether it can be moved sideways into sight, or is meant for the ear. */
  const reachable = (element: Element): boolean => {
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(around).overflowX) && around.scrollWidth > around.clientWidth) return true
      if (around.classList.contains('only-heard')) return true
    }
    return element.classList.contains('only-heard')
  }
  const written = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
  for (const element of document.querySelectorAll('body *')) {
    if (!visible(element)) continue
    const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element)
    if (written(element)) {
      const { left, right } = element.getBoundingClientRect()
      if ((right > wide + 1 || left < -1) && !reachable(element)) faults.push(`${named(element)} reaches over the edge`)
    }
    const marked = textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || element.matches('input, textarea')
    if (marked || element.classList.contains('only-heard')) continue
    const cutX = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1
    const cutY = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1
    if ((cutX || cutY) && (element.textContent ?? '').trim() !== '') faults.push(`${named(element)} is cut off`)
  }
  return faults
}

/** Looks at the page that is open as on the smallest phone, and puts it back. */
export const misfitsOf = async (page: Page): Promise<readonly string[]> => {
  const usual = page.viewportSize()
  await page.setViewportSize(smallest)
  const before = await page.evaluate((scale) => {
    const worn = [document.documentElement, ...document.querySelectorAll<HTMLElement>('.look')]
    const scales = worn.map((element) => element.style.getPropertyValue('--fs'))
    for (const element of worn) element.style.setProperty('--fs', String(scale))
    return scales
  }, largest)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const found = await page.evaluate(misfits)
  await page.evaluate((scales) => {
    const worn = [document.documentElement, ...document.querySelectorAll<HTMLElement>('.look')]
    for (const [index, element] of worn.entries()) element.style.setProperty('--fs', scales[index] ?? '')
  }, before)
  if (usual !== null) await page.setViewportSize(usual)
  return found
}

/** Hints inside of inputs that have no room for their words. */
const cutHints = (): string[] => {
  const pen = document.createElement('canvas').getContext('2d')
  return [...document.querySelectorAll('input')]
    .filter((input) => input.placeholder !== '' && input.value === '' && input.clientWidth > 1)
    .filter((input) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(input)
      if (pen === null) return false
      pen.font = font
      const room = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      return pen.measureText(input.placeholder).width > room + 1
    })
    .map(({ placeholder }) => placeholder)
}

export const cutHintsOf = (page: Page): Promise<readonly string[]> => page.evaluate(cutHints)
