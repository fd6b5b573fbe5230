// Where the server is, on weapp: the address the package was built with.

export const base = API_ADDRESS

/** The whole address of a picture that the server named by its path. */
export const pictureUrl = (path: string): string => `${base}${path}`
