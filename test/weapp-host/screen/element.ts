// WeChat's own elements. Roles and names reach the page as HTML knows them, so that a test finds things as a screen
// reader does; what an element does beyond showing its children is in a file of its own.

import type { ComponentSpace } from 'glass-easel'
import { type Behaviour, type Data, type Kind, type Service, textOf } from './behaviour'
import { button } from './button'
import { type ElementName, elementNames } from './element-name'
import { image } from './image'
import { map } from './map'
import { picker } from './picker'
import { scrollView } from './scroll-view'
import { input, textarea } from './text-input'

const plain: Kind = () => ({})

const kinds: Readonly<Record<ElementName, Kind>> = {
  view: plain,
  text: plain,
  'root-portal': plain,
  map,
  'scroll-view': scrollView,
  image,
  button,
  input,
  textarea,
  picker,
}

const inCamel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const setAttributes = (host: HTMLElement, names: readonly string[], data: Data): void => {
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
    const behaviours = new WeakMap<object, Behaviour>()
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
            const fire = (event: string, detail: object, type?: string) =>
              this.triggerEvent(event, detail, type === undefined ? {} : { extraFields: { type } })
            const behaviour = kinds[name]({ host, data, fire, id: () => this.id }, service)
            behaviours.set(this, behaviour)
            const { tapped } = behaviour
            if (tapped !== undefined) this.addListener('tap', () => tapped())
          },
        },
        observers: {
          '**'() {
            const host = this.getBackendElement()
            if (!(host instanceof HTMLElement)) return
            setAttributes(host, spoken, this.data)
            behaviours.get(this)?.changed?.(this.data)
          },
        },
      })
      .registerComponent()
    space.setGlobalUsingComponent(name, definition.general())
  }
}
