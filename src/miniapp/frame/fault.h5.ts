// Leads to the first input that is not right yet, on h5: it gets the focus, so that its sentence is read out.

export const showFault = (): void => {
  // after the sentence is drawn
  setTimeout(() => {
    const field = document.querySelector('.field-wrong')
    field?.scrollIntoView({ block: 'center' })
    field?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  }, 60)
}
