// Printing a page, on h5.

export const canPrint = true

export const printPage = (): void => window.print()
/** The matter's own page in a window of its own, which opens the browser's question for it. */
export const printMatter: ((id: string) => void) | undefined = (id) => {
  const opened = window.open(`/pages/matter/index?id=${id}`, '_blank')
  opened?.addEventListener('load', () => setTimeout(() => opened.print(), 1_500))
}
