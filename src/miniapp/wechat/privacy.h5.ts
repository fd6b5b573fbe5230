// WeChat's question about its privacy guide, on h5: there is none.

export const privacyWatched = (): void => undefined
