// Pages for when the network is gone, on weapp: the package has them all.

export const pagesFetched = (): void => undefined
