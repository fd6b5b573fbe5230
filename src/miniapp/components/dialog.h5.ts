// The browser's dialog, on h5. iOS before 15.4 and old browsers have none: there the same element lies over the page by
// its style, and the page behind it stays as it is.

import './dialog.css'

export const showDialog = (dialog: HTMLDialogElement): void => {
  if (typeof dialog.showModal === 'function') {
    dialog.showModal()
    return
  }
  dialog.classList.add('dialog-plain')
  dialog.setAttribute('open', '')
  dialog.setAttribute('role', 'dialog')
  dialog.setAttribute('aria-modal', 'true')
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') dialog.dispatchEvent(new Event('cancel', { cancelable: true }))
  })
}

/** Both kinds tell it by the event `close`. */
export const closeDialog = (dialog: HTMLDialogElement): void => {
  if (typeof dialog.close === 'function') {
    dialog.close()
    return
  }
  dialog.removeAttribute('open')
  dialog.dispatchEvent(new Event('close'))
}
