// How the app was opened, on weapp: the platform itself leads to the page that a code names.

export const openShortAddress = (): void => undefined
