// Styles of the app: app.wxss for all pages, a page's own only while it is on top. rpx becomes a share of the width.

import { resolved } from './script'

/** What WeChat's elements look like before the app dresses them. */
const plain = `
html, body { margin: 0; height: 100%; -webkit-text-size-adjust: 100%; }
page { display: block; min-height: 100%; font-size: 16px; line-height: 1.4; overflow-wrap: break-word; }
page[hidden] { display: none; }
view, scroll-view, button, input, textarea, picker, comp { display: block; }
text { white-space: pre-wrap; }
root-portal { display: contents; }
image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
textarea { width: 300px; height: 150px; }
.host-image { display: block; width: 100%; height: 100%; }
.host-typed { all: unset; display: block; box-sizing: border-box; width: 100%; height: 100%; min-height: inherit; font: inherit;
  color: inherit; overflow-wrap: break-word; white-space: pre-wrap; }
input .host-typed { white-space: pre; }
map { display: block; position: relative; width: 300px; height: 150px; overflow: hidden; background: #e6ebe4; }
.host-map { position: absolute; left: 50%; top: 50%; }
.host-marker { position: absolute; width: 44px; height: 44px; margin: -22px 0 0 -22px; border: 0; padding: 0; color: #fff;
  background: none; }
.host-marker img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain; }
.host-marker span { position: relative; }
.host-over { position: fixed; inset: auto 0 0; z-index: 10000; display: flex; gap: 12px; padding: 16px; background: #fff;
  color: #000; box-shadow: 0 0 0 100vmax rgb(0 0 0 / 40%); }
.host-over > :first-child { flex: 1; min-width: 0; }
.host-over > * { font-size: 17px; min-height: 44px; }
`

/** One stylesheet with those it imports in their places. */
const whole = (styles: Readonly<Record<string, string>>, id: string): string => {
  const text = styles[id]
  if (text === undefined) throw new Error(`There is no style ${id}.wxss.`)
  return text.replace(/@import\s+["']([^"']+)["'];?/g, (_, to: string) => whole(styles, resolved(id, to)))
}

const inPixels = (css: string): string =>
  css.replace(/(-?\d*\.?\d+)rpx\b/g, (_, count: string) => `${Number(count) / 7.5}vw`)

const added = (css: string): HTMLStyleElement => {
  const element = document.createElement('style')
  element.textContent = inPixels(css)
  document.head.append(element)
  return element
}

export const wardrobe = (styles: Readonly<Record<string, string>>) => {
  added(plain)
  added(whole(styles, 'app'))
  return {
    /** The styles of a page, off until it is shown; undefined when it has none. */
    of: (route: string): HTMLStyleElement | undefined => {
      if (styles[route] === undefined) return undefined
      const element = added(whole(styles, route))
      element.disabled = true
      return element
    },
  }
}
