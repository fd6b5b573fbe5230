// The stack of pages: at most ten, an unknown page is refused, pages below are hidden and keep what they show. Places of
// the tab bar are reached by switchTab alone, which keeps them and closes every other page.

import { answering, type Callbacks, refused } from './answer'

export type Query = Readonly<Record<string, string>>

export interface OpenPage {
  readonly route: string
  /** what the app's own code gets as the page */
  readonly instance: object
  readonly show: () => void
  readonly hide: () => void
  readonly close: () => void
}

/** Makes pages: one of the engines. */
export interface Engine {
  readonly has: (route: string) => boolean
  /** the routes in the tab bar of app.json */
  readonly tabs: ReadonlySet<string>
  /** loads and renders; onLoad is called, onShow is not */
  readonly open: (route: string, query: Query) => OpenPage
}

/** As app.json has it. */
export interface TabBar {
  readonly list: readonly { readonly pagePath: string }[]
}

export const tabsIn = ({ tabBar }: { readonly tabBar?: TabBar }): ReadonlySet<string> =>
  new Set(tabBar?.list.map(({ pagePath }) => pagePath))

const most = 10

/** Values arrive as they were written in the address: decoding them is the page's own work. */
export const queryIn = (text: string): Query =>
  Object.fromEntries(
    text
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const at = pair.indexOf('=')
        return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
      }),
  )

const parsed = (url: string, from: string): { readonly route: string; readonly query: Query } => {
  const [path = '', query = ''] = url.split('?')
  return { route: new URL(path, `http://app/${from}`).pathname.slice(1), query: queryIn(query) }
}

export const navigation = (engine: Engine) => {
  const stack: OpenPage[] = []
  /** places of the tab bar that are open and not looked at */
  const kept = new Map<string, OpenPage>()
  const top = () => stack.at(-1)

  const push = (route: string, query: Query): void => {
    const page = engine.open(route, query)
    stack.push(page)
    page.show()
  }
  const wanted = (url: string) => {
    const target = parsed(url, top()?.route ?? '')
    return engine.has(target.route) ? target : refused(`page "${target.route}" is not found`)
  }
  const closeTop = () => stack.pop()?.close()

  type To = { readonly url: string } & Callbacks
  const going =
    (name: string, make: (target: { readonly route: string; readonly query: Query }) => void) => (options: To) =>
      answering(name, options, () => {
        make(wanted(options.url))
        return {}
      })
  const afresh = ({ route, query }: { readonly route: string; readonly query: Query }) => {
    while (stack.length > 0) closeTop()
    for (const page of kept.values()) page.close()
    kept.clear()
    push(route, query)
  }
  const noTab = (name: string, route: string) => {
    if (engine.tabs.has(route)) refused(`can not ${name} a tabbar page`)
  }
  const switched = ({ route, query }: { readonly route: string; readonly query: Query }) => {
    if (!engine.tabs.has(route)) refused('can not switch to no-tabBar page')
    if (Object.keys(query).length > 0) refused('can not switch to a tabBar page with a query')
    while (stack.length > 1) closeTop()
    const [left] = stack
    if (left?.route === route) return left.show()
    if (left !== undefined && engine.tabs.has(left.route)) {
      left.hide()
      kept.set(left.route, left)
      stack.pop()
    } else closeTop()
    const before = kept.get(route)
    if (before === undefined) return push(route, query)
    kept.delete(route)
    stack.push(before)
    before.show()
  }

  return {
    push,
    route: () => top()?.route ?? '',
    pages: () => stack.map(({ instance }) => instance),
    calls: {
      navigateTo: going('navigateTo', ({ route, query }) => {
        noTab('navigateTo', route)
        if (stack.length >= most) refused('webview count limit exceed')
        top()?.hide()
        push(route, query)
      }),
      redirectTo: going('redirectTo', ({ route, query }) => {
        noTab('redirectTo', route)
        closeTop()
        push(route, query)
      }),
      reLaunch: going('reLaunch', afresh),
      switchTab: going('switchTab', switched),
      navigateBack: (options: { readonly delta?: number } & Callbacks = {}) =>
        answering('navigateBack', options, () => {
          if (stack.length <= 1) refused('cannot navigate back at first page.')
          for (let left = Math.min(options.delta ?? 1, stack.length - 1); left > 0; left -= 1) closeTop()
          top()?.show()
          return {}
        }),
    },
  }
}
