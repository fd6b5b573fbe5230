// Where the server is, on weapp: the address the package was built with.

export const base = API_ADDRESS

/** Whom to call while the server has never been reached; empty when the package was built without. */
export const builtPhone = HOTLINE

/** The address under which people reach this server. */
export const site = (): string => base
