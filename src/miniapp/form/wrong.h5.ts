// Where a form has to be mended, on h5: the first such field is scrolled to and takes the focus.

/** A dialog lies over the page; pages below the one on top stay in the document. */
const isOnTop = (field: Element): boolean => {
  const dialog = document.querySelector('dialog[open]')
  return (dialog === null || dialog.contains(field)) && field.closest('.taro_page_shade') === null
}

export const lookAtWrong = (): void => {
  // the sentence is there before the field has the class
  const field = [...document.querySelectorAll('.field .field-error')].find(isOnTop)?.closest('.field')
  field?.scrollIntoView({ block: 'center' })
  field?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
}
