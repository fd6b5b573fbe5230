// The address that a station's code leads to, on h5: this installation's own.

export const stationAddress = (code: string): string => `${location.origin}/s/${code}`
