// A spreadsheet is taken in on a desktop browser; the mini-program has no such button.

export const takesSheets: boolean = false

/** The file in base64; null when the person goes back. */
export const chooseSheet = async (): Promise<string | null> => null
