// Finding things on a page of j-component as a screen reader would, and touching them. The attributes of the templates
// stay in the engine's own nodes: the document only has ids and classes.

import { bare } from '../../src/miniapp/locales/unparted'

interface Attribute {
  readonly name: string
  readonly value: unknown
}

const engineNode = (element: Element): object | undefined => {
  const node: unknown = Reflect.get(element, '__wxElement')
  return typeof node === 'object' && node !== null ? node : undefined
}

const attributesOf = (element: Element): readonly Attribute[] => {
  const node = engineNode(element)
  const made: unknown = node === undefined ? undefined : Reflect.get(node, '_vt')
  const attributes: unknown = typeof made === 'object' && made !== null ? Reflect.get(made, 'attrs') : undefined
  return Array.isArray(attributes) ? attributes : []
}

/** As the template gave it, by its name in camel case; undefined when it gave none. */
export const attribute = (element: Element, name: string): string | undefined => {
  const value = attributesOf(element).find((one) => one.name === name)?.value
  return value === undefined || value === null || value === '' ? undefined : String(value)
}

export const textIn = (element: Element): string =>
  bare(element.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim()

/** Its label, or else its words. */
export const nameOf = (element: Element): string => bare(attribute(element, 'ariaLabel') ?? textIn(element))

const tapped = ['button', 'link', 'radio', 'checkbox', 'tab', 'switch']

const matches = (name: string | RegExp, text: string): boolean =>
  typeof name === 'string' ? text === name : name.test(text)

/** What can be tapped by this name, in the order of the page. */
export const tappableIn = (host: HTMLElement, name: string | RegExp): readonly Element[] =>
  [...host.querySelectorAll('*')].filter(
    (element) => tapped.includes(attribute(element, 'ariaRole') ?? '') && matches(name, nameOf(element)),
  )

/** Inputs and pickers of this name. */
export const fieldsIn = (host: HTMLElement, name: string): readonly Element[] =>
  [...host.querySelectorAll('wx-input, wx-textarea')].filter((element) => nameOf(element) === name)

const touch = (element: Element, type: 'touchstart' | 'touchend'): void => {
  const event = new TouchEvent(type, { bubbles: true, cancelable: true })
  const finger = { identifier: 0, target: element, clientX: 0, clientY: 0, pageX: 0, pageY: 0 }
  Object.defineProperties(event, {
    touches: { value: type === 'touchstart' ? [finger] : [] },
    changedTouches: { value: [finger] },
  })
  element.dispatchEvent(event)
}

/** A finger goes down and up: the engine makes a tap of it. */
export const tapOn = (element: Element): void => {
  touch(element, 'touchstart')
  touch(element, 'touchend')
}

/** What an element of WeChat's tells by itself, such as the input that was typed into. */
export const tell = (element: Element, event: string, detail: object): void => {
  const node = engineNode(element)
  const trigger: unknown = node === undefined ? undefined : Reflect.get(node, 'triggerEvent')
  if (typeof trigger !== 'function') throw new Error(`Nothing can happen to ${element.tagName}.`)
  Reflect.apply(trigger, node, [event, detail, { bubbles: false }])
}
