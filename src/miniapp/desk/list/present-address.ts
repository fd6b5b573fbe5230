// The address of the page that is shown, on weapp: there is none to pass on.

export const presentAddress = (): string => ''
