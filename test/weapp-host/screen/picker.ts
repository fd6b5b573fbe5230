// picker: a panel at the bottom of the screen in place of WeChat's wheel, for one of many, a day, or a time of day.

import type { Data, Kind } from './behaviour'

const chooser = (data: Data): HTMLSelectElement => {
  const select = document.createElement('select')
  const range = Array.isArray(data.range) ? data.range : []
  select.append(
    ...range.map((one: unknown, index) => {
      const label = typeof one === 'object' && one !== null ? Reflect.get(one, String(data.rangeKey)) : one
      return new Option(String(label), String(index))
    }),
  )
  select.value = String(data.value ?? 0)
  return select
}

const dated = (data: Data): HTMLInputElement => {
  const input = document.createElement('input')
  input.type = data.mode === 'time' ? 'time' : 'date'
  input.value = String(data.value ?? '')
  input.min = String(data.start ?? '')
  input.max = String(data.end ?? '')
  return input
}

export const picker: Kind = ({ data, fire }) => ({
  tapped: () => {
    const now = data()
    if (now.disabled === true) return
    const field = now.mode === 'date' || now.mode === 'time' ? dated(now) : chooser(now)
    const over = document.createElement('div')
    over.className = 'host-over'
    over.setAttribute('role', 'dialog')
    const choice = (label: string, told: () => void) => {
      const element = document.createElement('button')
      element.textContent = label
      element.addEventListener('click', () => {
        over.remove()
        told()
      })
      return element
    }
    over.append(
      field,
      choice('取消', () => fire('cancel', {})),
      choice('确定', () => fire('change', { value: field.value })),
    )
    document.body.append(over)
  },
})
