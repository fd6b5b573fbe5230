// From where each page was opened, on weapp: pages lie above each other there as long as the app runs, and what is opened
// by itself was opened from outside.

export const openedFromHere = (_address: string): void => undefined

export const openerOfPresent = (): string | undefined => undefined
