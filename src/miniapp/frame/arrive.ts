// How the app was opened, on weapp: the platform itself leads to the page that a code names.

export const arrive = (): void => undefined
