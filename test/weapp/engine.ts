// Pages by miniprogram-simulate: WeChat's own compiler makes the templates, j-component renders them into jsdom.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { RootComponent, Simulate } from 'miniprogram-simulate'
import { type Engine, tabsIn } from '../weapp-host/phone/navigation'
import { call } from '../weapp-host/phone/phone'

type Definition = Readonly<Record<string, unknown>>

/** `Page` as a component, which is all that j-component knows. */
const asComponent = (definition: Definition) => ({
  data: definition.data,
  methods: Object.fromEntries(Object.entries(definition).filter(([, value]) => typeof value === 'function')),
  options: { styleIsolation: 'shared' },
})

export interface Shown {
  readonly host: HTMLElement
  readonly component: RootComponent
}

/** `shown` is filled with the pages there are, the present one last; `onData` hears how much each setData hands over. */
export const simulateEngine = (
  root: string,
  simulate: Simulate,
  shown: Shown[],
  onData: (route: string, bytes: number) => void,
): Engine => {
  const loaded = new Map<string, string>()
  const load = (route: string): string => {
    const known = loaded.get(route)
    if (known !== undefined) return known
    const id = simulate.load(path.join(root, route), 'page', { compiler: 'official', rootPath: root })
    loaded.set(route, id)
    return id
  }
  Object.assign(globalThis, {
    Page: (definition: Definition) => call(globalThis, 'Component', asComponent(definition)),
  })

  return {
    has: (route) => existsSync(path.join(root, `${route}.wxml`)),
    tabs: tabsIn(JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8'))),
    open: (route, query) => {
      const component = simulate.render(load(route))
      const { instance } = component
      const host = document.createElement('div')
      document.body.append(host)
      component.attach(host)
      const setData: unknown = Reflect.get(instance, 'setData')
      if (typeof setData !== 'function') throw new Error(`${route} has no setData.`)
      const weighed = (data: object, ...others: readonly unknown[]): unknown => {
        onData(route, Buffer.byteLength(JSON.stringify(data)))
        return Reflect.apply(setData, instance, [data, ...others])
      }
      Object.assign(instance, { route, __route__: route, options: query, setData: weighed })
      const page = { host, component }
      shown.push(page)
      call(instance, 'onLoad', query)
      let ready = false
      return {
        route,
        instance,
        show: () => {
          call(instance, 'onShow')
          if (!ready) call(instance, 'onReady')
          ready = true
        },
        hide: () => void call(instance, 'onHide'),
        close: () => {
          call(instance, 'onUnload')
          component.detach()
          host.remove()
          shown.splice(shown.indexOf(page), 1)
        },
      }
    },
  }
}
