// Single keys on a page of the desk, on weapp: there are none.

export const useKeys = (_onKey: (key: string) => boolean): void => undefined

export const focusSearch = (): void => undefined

export const pressFirst = (_id: string): boolean => false

export const addressShows = (_params: Readonly<Record<string, string>>): void => undefined
