// Where the server is, on h5: where the page came from.

export const base = ''

/** A page that never came from the server cannot show a number either. */
export const builtPhone = ''

/** The address under which people reach this server. */
export const site = (): string => location.origin
