// Printing a page, on weapp: a phone prints nothing, the slip is copied by hand.

export const canPrint = false

export const printPage = (): void => undefined
/** Without it, the sheet is a document. */
export const printMatter: ((id: string) => void) | undefined = undefined
