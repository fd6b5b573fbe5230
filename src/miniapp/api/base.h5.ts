// Where the server is, on h5: where the page came from.

export const base = ''

/** The whole address of a picture that the server named by its path. */
export const pictureUrl = (path: string): string => path

/** A page that never came from the server cannot show a number either. */
export const builtPhone = ''
