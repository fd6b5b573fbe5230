// Printing what is on the page, on h5.

export const canPrint = true

export const printPage = (): void => window.print()
