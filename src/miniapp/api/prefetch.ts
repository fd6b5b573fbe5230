// What the first page asks, on weapp: the page asks by itself.

export const prefetch = (): void => undefined
