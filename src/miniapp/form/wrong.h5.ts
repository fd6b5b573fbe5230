// Where a form has to be mended, on h5: the first such field takes the focus.

export const lookAtWrong = (formId: string): void => {
  // the sentence is there before the field wears the class
  const field = document.getElementById(formId)?.querySelector('.field-error')?.closest('.field')
  field?.scrollIntoView({ block: 'center' })
  field?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
}
