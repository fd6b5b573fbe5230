// Keys and address of a page of the desk, on weapp: it has neither.

export const useKeys = (_onKey: (key: string) => boolean): void => undefined

export const focusSearch = (): void => undefined

export const pressFirst = (_id: string): boolean => false

export const addressShows = (_params: Readonly<Record<string, string>>): void => undefined
/** There is none to pass on. */
export const presentAddress = (): string => ''
