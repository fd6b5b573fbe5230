// Printing what is on the page, on weapp: a phone prints nothing, the slip is copied by hand.

export const canPrint = false

export const printPage = (): void => undefined
