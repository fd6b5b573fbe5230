// Pages by glass-easel, WeChat's own engine: templates as its compiler made them, the app's scripts as page definitions.

import { CurrentWindowBackendContext, Event, type template } from 'glass-easel'
import { type ComponentEnv, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { Pack } from '../package'
import { type Engine, tabsIn } from '../phone/navigation'
import { call } from '../phone/phone'
import type { Service } from './behaviour'
import { defineElements } from './element'
import { resolved } from './script'
import type { wardrobe } from './style'
import { hearTyping } from './text-input'

export type Templates = Readonly<Record<string, template.ComponentTemplate['content']>>

interface Parts {
  readonly pack: Pack
  readonly templates: Templates
  readonly styles: ReturnType<typeof wardrobe>
  readonly service: Service
  /** runs the app's script of that path */
  readonly run: (id: string) => unknown
}

export const glassEngine = ({ pack, templates, styles, service, run }: Parts) => {
  const environment = new MiniProgramEnv()
  const space = environment.createCodeSpace('', true)
  const context = new CurrentWindowBackendContext()
  hearTyping()
  context.onEvent((target, type, detail, options) => Event.triggerEvent(target, type, detail, options))
  const backend = environment.associateBackend(context)
  defineElements(space.getComponentSpace(), pack.attributes, service)

  const defined = new Set<string>()
  let present: ComponentEnv | undefined

  const define = (id: string): void => {
    if (defined.has(id)) return
    defined.add(id)
    const content = templates[id]
    const config = pack.configs[id]
    if (content === undefined || config === undefined) throw new Error(`There is no page or component ${id}.`)
    const using = Object.entries(config.usingComponents ?? {}).map(([name, to]) => [name, resolved(id, to)] as const)
    for (const [, component] of using) define(component)
    space.addComponentStaticConfig(id, {
      ...(config.component === undefined ? {} : { component: config.component }),
      usingComponents: Object.fromEntries(using.map(([name, component]) => [name, `/${component}`])),
    })
    space.addCompiledTemplate(id, { groupList: templates, content })
    space.componentEnv(id, (own) => {
      const before = present
      present = own
      try {
        run(id)
      } finally {
        present = before
      }
    })
  }

  /** For the scripts, which see one Page and one Component: those of the file that is being run. */
  const maker =
    (name: keyof ComponentEnv) =>
    (definition: object): unknown =>
      present === undefined ? undefined : call(present, name, definition)

  const engine: Engine = {
    has: (route) => templates[route] !== undefined && pack.configs[route]?.component !== true,
    tabs: tabsIn(pack.configs.app ?? {}),
    open: (route, query) => {
      define(route)
      const root = backend.createRoot('page', space, route)
      const sheet = styles.of(route)
      const place = context.document.createElement('page')
      const body = context.getRootNode()
      body.appendChild(place)
      const instance = root.get()
      Object.assign(instance, { route, __route__: route, options: query })
      root.attach(body, place)
      const host = root.getComponent().getBackendElement()
      if (!(host instanceof HTMLElement)) throw new Error(`${route} is not in the page.`)
      host.hidden = true
      call(instance, 'onLoad', query)
      let scrolled = 0
      let ready = false
      return {
        route,
        instance,
        show: () => {
          host.hidden = false
          if (sheet !== undefined) sheet.disabled = false
          window.scrollTo(0, scrolled)
          call(instance, 'onShow')
          if (!ready) call(instance, 'onReady')
          ready = true
        },
        hide: () => {
          scrolled = window.scrollY
          call(instance, 'onHide')
          host.hidden = true
          if (sheet !== undefined) sheet.disabled = true
        },
        close: () => {
          call(instance, 'onUnload')
          root.release()
          host.remove()
          sheet?.remove()
        },
      }
    },
  }
  return { engine, given: { Page: maker('Page'), Component: maker('Component'), Behavior: maker('Behavior') } }
}
