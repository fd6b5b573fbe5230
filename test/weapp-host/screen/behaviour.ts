// What an element of WeChat does beyond showing its children, and what it has and asks for while it does.

import { Element } from 'glass-easel'
import type { Region } from '../phone/place'

/** What the templates gave, by names in camel case. */
export type Data = Readonly<Record<string, unknown>>

/** An element of the page, as its behaviour has it. */
export interface Mounted {
  readonly host: HTMLElement
  readonly data: () => Data
  /** `type` is what the event calls itself where that is not its name */
  readonly fire: (name: string, detail: object, type?: string) => void
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
  /** what the map has come to show */
  readonly lookedAt: (region: Region, scale: number) => void
}

export type Kind = (element: Mounted, service: Service) => Behaviour

/** As text, or undefined when there is none. */
export const textOf = (value: unknown): string | undefined =>
  value === undefined || value === null || value === '' ? undefined : String(value)

/** The element of the engine behind one of the page. */
export const engineElement = (target: EventTarget | null): Element | undefined => {
  const element: unknown = target === null ? undefined : Reflect.get(target, '__wxElement')
  return element instanceof Element ? element : undefined
}
