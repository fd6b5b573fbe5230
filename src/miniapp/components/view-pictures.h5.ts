// Pictures at full size, on h5: the browser's dialog, one picture after another by tap or arrow key, closed by Escape.

import { closeDialog, showDialog } from './dialog.h5'
import './view-pictures.css'

interface Words {
  readonly close: string
  readonly picture: (n: number, of: number) => string
}

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name)
  made.className = className
  return made
}

/** `at` is the address of the one to begin with. */
export const viewPictures = (urls: readonly string[], at: string, words: Words): void => {
  let index = Math.max(0, urls.indexOf(at))
  const dialog = element('dialog', 'viewer')
  const picture = element('img', 'viewer-picture')
  const count = element('div', 'viewer-count')
  const close = element('button', 'viewer-close')
  close.type = 'button'
  close.textContent = words.close

  const leave = () => closeDialog(dialog)
  dialog.addEventListener('cancel', leave)
  const show = (to: number) => {
    index = (to + urls.length) % urls.length
    const label = words.picture(index + 1, urls.length)
    picture.src = urls[index] ?? at
    picture.alt = label
    dialog.setAttribute('aria-label', label)
    count.textContent = urls.length > 1 ? `${index + 1} / ${urls.length}` : ''
  }
  close.addEventListener('click', leave)
  picture.addEventListener('click', () => (urls.length > 1 ? show(index + 1) : leave()))
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight') show(index + 1)
    if (key === 'ArrowLeft') show(index - 1)
  })
  window.addEventListener('popstate', leave, { once: true })
  dialog.addEventListener('close', () => {
    window.removeEventListener('popstate', leave)
    dialog.remove()
  })
  dialog.append(close, picture, count)
  show(index)
  document.body.append(dialog)
  showDialog(dialog)
}
