// Runs pages of the built WeChat package: WeChat's own compiler makes the templates, j-component renders them, a small `wx` hosts the logic.
import path from 'node:path'
import simulate, { type RootComponent } from 'miniprogram-simulate'

const device = {
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 812,
  screenWidth: 375,
  screenHeight: 812,
  statusBarHeight: 44,
  platform: 'devtools',
  system: 'iOS 15',
  SDKVersion: '3.8.0',
  language: 'zh_CN',
  version: '8.0.50',
  theme: 'light',
  fontSizeScaleFactor: 1,
}

/** Calls that Taro passes on only if they are there from the start. */
const listened = [
  'getNetworkType',
  'onNetworkStatusChange',
  'onNetworkWeakChange',
  'onThemeChange',
  'offThemeChange',
  'onWindowResize',
  'offWindowResize',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'getFileSystemManager',
  'setStorageSync',
  'removeStorageSync',
  'request',
] as const

type Query = Record<string, string>
type Lifecycle = (argument?: unknown) => void
type Definition = Record<string, unknown> & { data?: object }

interface Shown {
  readonly route: string
  readonly host: HTMLElement
  readonly component: RootComponent
}

const lifecycleOf = (target: object, name: string): Lifecycle | undefined => {
  const method: unknown = Reflect.get(target, name)
  return typeof method === 'function' ? (argument) => Reflect.apply(method, target, [argument]) : undefined
}

const launch = () => ({ path: 'pages/home/index', query: {}, scene: 1001 })

/** Asks again and again until `probe` answers; Taro sets data some time later and tells nobody when. */
const until = async <T>(probe: () => T | undefined, what: string): Promise<T> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = probe()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`Waited in vain for ${what}.`)
}

/** Starts the app that was built into `root`. `platform` replaces calls of `wx`; every other call is recorded and does nothing. */
export const startApp = (root: string, platform: Record<string, unknown> = {}) => {
  const stack: Shown[] = []
  const calls: string[] = []
  let app: object = {}

  const open = (url: string) => {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?')
    const options: Query = Object.fromEntries(new URLSearchParams(query))
    const id = simulate.load(path.join(root, route), 'page', { compiler: 'official', rootPath: root })
    const component = simulate.render(id)
    const host = document.createElement('div')
    document.body.append(host)
    component.attach(host)
    Object.assign(component.instance, { route, options })
    stack.push({ route, host, component })
    lifecycleOf(component.instance, 'onLoad')?.(options)
    lifecycleOf(component.instance, 'onShow')?.()
    lifecycleOf(component.instance, 'onReady')?.()
  }

  const known: Record<string, unknown> = {
    getSystemInfoSync: () => device,
    getWindowInfo: () => device,
    getAppBaseInfo: () => device,
    getDeviceInfo: () => device,
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getStorageSync: () => '',
    getStorageInfoSync: () => ({ keys: [] }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, right: 368, bottom: 80, left: 281, width: 87, height: 32 }),
    canIUse: () => true,
    nextTick: (run: () => void) => void setTimeout(run),
    navigateTo: ({ url, success }: { url: string; success?: (answer: object) => void }) => {
      open(url)
      success?.({})
    },
    ...Object.fromEntries(listened.map((name) => [name, () => void calls.push(name)])),
    ...platform,
  }
  const wx = new Proxy(known, {
    get: (target, name) => {
      if (typeof name !== 'string' || name in target) return Reflect.get(target, name)
      // webpack and Taro ask for these to learn where they run
      if (/webpackJsonp|cloud/.test(name)) return undefined
      return () => void calls.push(name)
    },
  })

  Object.assign(globalThis, {
    wx,
    getApp: () => app,
    getCurrentPages: () => stack.map(({ component }) => component.instance),
    App: (definition: object) => {
      app = definition
      lifecycleOf(definition, 'onLaunch')?.(launch())
      lifecycleOf(definition, 'onShow')?.(launch())
    },
    Page: (definition: Definition) => {
      const methods = Object.fromEntries(Object.entries(definition).filter(([, value]) => typeof value === 'function'))
      const component: unknown = Reflect.get(globalThis, 'Component')
      if (typeof component !== 'function') throw new Error('The simulator has no Component.')
      component({ data: definition.data, methods, options: { styleIsolation: 'shared' } })
    },
  })
  require(path.join(root, 'app.js'))

  const top = (): Shown => {
    const shown = stack.at(-1)
    if (shown === undefined) throw new Error('No page is open.')
    return shown
  }
  const text = () => (top().host.textContent ?? '').replace(/\s+/g, ' ').trim()

  return {
    calls,
    open,
    text,
    route: () => top().route,
    /** Resolves as soon as the page on top shows these words. */
    shows: (words: string) =>
      until(() => (text().includes(words) ? true : undefined), `"${words}", but the page says "${text()}"`),
    tap: async (selector: string) => {
      const element = await until(() => top().component.querySelector(selector), `an element ${selector}`)
      element.dispatchEvent('tap')
    },
  }
}
