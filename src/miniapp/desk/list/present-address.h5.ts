// The address of the page that is shown, on h5.

export const presentAddress = (): string => window.location.href
