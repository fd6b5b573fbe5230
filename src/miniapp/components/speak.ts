// Reading a page to somebody, on weapp: WeChat has no voice of its own that reads.

export const useVoice = (_language: string): boolean => false

/** Reads what is in the element of this id, and says when it is over. */
export const speak = (_id: string, _language: string, _over: () => void): void => undefined

export const silence = (): void => undefined
