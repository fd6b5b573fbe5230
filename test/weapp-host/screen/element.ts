// WeChat's own elements. Roles and names reach the page as HTML knows them, so that a test finds things as a screen
// reader does; what an element does beyond showing its children is in a file of its own.

import { type ComponentSpace, Element } from 'glass-easel'
import { button } from './button'
import { type ElementName, elementNames } from './element-name'
import { image } from './image'
import { picker } from './picker'
import { scrollView } from './scroll-view'
import { input, textarea } from './typed'

/** What the templates gave, by names in camel case. */
export type Data = Readonly<Record<string, unknown>>

export interface Worn {
  readonly host: HTMLElement
  readonly data: () => Data
  readonly fire: (name: string, detail: object) => void
  /** the id that the template gives */
  readonly id: () => string
}

export interface Behaviour {
  readonly changed?: (data: Data) => void
  readonly tapped?: () => void
}

/** What elements ask of the phone. */
export interface Service {
  /** an address that the browser can load, for a path or an address of the app */
  readonly addressOf: (source: string) => Promise<string>
  readonly phoneCode: () => Promise<string>
  readonly agreeTapped: (buttonId: string) => void
}

export type Kind = (worn: Worn, service: Service) => Behaviour

const plain: Kind = () => ({})

const kinds: Readonly<Record<ElementName, Kind>> = {
  view: plain,
  text: plain,
  'root-portal': plain,
  'scroll-view': scrollView,
  image,
  button,
  input,
  textarea,
  picker,
}

const inCamel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** As text, or undefined when there is none. */
export const textOf = (value: unknown): string | undefined =>
  value === undefined || value === null || value === '' ? undefined : String(value)

const wear = (host: HTMLElement, names: readonly string[], data: Data): void => {
  for (const name of names) {
    const value = textOf(data[inCamel(name)])
    const attribute = name === 'aria-role' ? 'role' : name
    if (value === undefined) host.removeAttribute(attribute)
    else host.setAttribute(attribute, value)
  }
}

/** Gives the app's templates the host's elements. `attributes` are those that the templates use, by element. */
export const defineElements = (
  space: ComponentSpace,
  attributes: Readonly<Record<string, readonly string[]>>,
  service: Service,
): void => {
  for (const name of elementNames) {
    const names = attributes[name] ?? []
    const spoken = names.filter((one) => one.startsWith('aria-'))
    const worn = new WeakMap<object, Behaviour>()
    const definition = space
      .define(`host/${name}`)
      .definition({
        properties: Object.fromEntries(names.map((one) => [inCamel(one), null])),
        lifetimes: {
          created() {
            const host = this.getBackendElement()
            // data that arrives after its page was closed draws nothing
            if (!(host instanceof HTMLElement)) return
            const data = (): Data => this.data
            const fire = (event: string, detail: object) => this.triggerEvent(event, detail)
            const behaviour = kinds[name]({ host, data, fire, id: () => this.id }, service)
            worn.set(this, behaviour)
            const { tapped } = behaviour
            if (tapped !== undefined) this.addListener('tap', () => tapped())
          },
        },
        observers: {
          '**'() {
            const host = this.getBackendElement()
            if (!(host instanceof HTMLElement)) return
            wear(host, spoken, this.data)
            worn.get(this)?.changed?.(this.data)
          },
        },
      })
      .registerComponent()
    space.setGlobalUsingComponent(name, definition.general())
  }
}

/** The element of the engine behind one of the page. */
export const engineElement = (target: EventTarget | null): Element | undefined => {
  const element: unknown = target === null ? undefined : Reflect.get(target, '__wxElement')
  return element instanceof Element ? element : undefined
}
