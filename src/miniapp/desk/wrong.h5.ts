// Where a form has to be mended, on h5: the first such field takes the focus.

/** Called when fields have just been found wrong; they are marked at the next drawing. */
export const lookAtWrong = (formId: string): void => {
  requestAnimationFrame(() => {
    const field = document.getElementById(formId)?.querySelector('.field-wrong')
    field?.scrollIntoView({ block: 'center' })
    field?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
  })
}
