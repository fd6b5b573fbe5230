// Where a form has to be mended, on h5: the first such field takes the focus.

export const lookAtWrong = (formId: string): void => {
  const field = document.getElementById(formId)?.querySelector('.field-wrong')
  field?.scrollIntoView({ block: 'center' })
  field?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
}
