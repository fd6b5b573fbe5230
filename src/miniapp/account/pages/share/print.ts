// Printing, on weapp: the platform prints nothing, the sheet is a document.

export const printMatter: ((id: string) => void) | undefined = undefined
