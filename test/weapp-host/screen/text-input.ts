// input and textarea: the browser's own, with WeChat's events.

import { type Data, engineElement, type Kind, textOf } from './behaviour'

type TextInput = HTMLInputElement | HTMLTextAreaElement

const keyboards: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

const dressed = (host: TextInput, data: Data): void => {
  host.placeholder = textOf(data.placeholder) ?? ''
  host.disabled = data.disabled === true
  const most = Number(data.maxlength ?? -1)
  if (most >= 0) host.maxLength = most
  else host.removeAttribute('maxlength')
  const value = textOf(data.value)
  if (value !== undefined && value !== host.value) host.value = value
}

export const input: Kind = ({ host }) => {
  if (!(host instanceof HTMLInputElement)) throw new Error('<input> is not an input.')
  return {
    changed: (data) => {
      host.type = data.password === true ? 'password' : 'text'
      host.inputMode = keyboards[String(data.type)] ?? 'text'
      dressed(host, data)
    },
  }
}

const grow = (host: HTMLTextAreaElement): void => {
  host.style.height = 'auto'
  host.style.height = `${host.scrollHeight}px`
}

export const textarea: Kind = ({ host, data }) => {
  if (!(host instanceof HTMLTextAreaElement)) throw new Error('<textarea> is not a textarea.')
  const grown = () => {
    if (data().autoHeight === true) grow(host)
  }
  host.addEventListener('grow', grown)
  return {
    changed: (now) => {
      dressed(host, now)
      grown()
    },
  }
}

const isTextInput = (target: EventTarget | null): target is TextInput =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** Turns what the browser tells of inputs into WeChat's events: before the engine hears it, which would pass it on bare. */
export const hearTyping = (): void => {
  const heard = (name: string, happens: (event: Event) => string | undefined) =>
    document.addEventListener(
      name,
      (event) => {
        const { target } = event
        if (!isTextInput(target)) return
        const element = engineElement(target)
        if (element === undefined) return
        event.stopImmediatePropagation()
        const told = happens(event)
        if (told === undefined) return
        const cursor = target.selectionStart ?? target.value.length
        element.triggerEvent(told, { value: target.value, cursor, keyCode: 0 })
        target.dispatchEvent(new Event('grow'))
      },
      true,
    )
  heard('input', () => 'input')
  heard('focus', () => 'focus')
  heard('blur', () => 'blur')
  heard('change', () => undefined)
  document.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return
    engineElement(target)?.triggerEvent('confirm', { value: target.value })
  })
}
