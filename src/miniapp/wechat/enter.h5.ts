// Signs in without a word, on h5: there is no such way, the sign-in page offers one inside WeChat.

export const enter = (): Promise<boolean> => Promise.resolve(false)

export const enteringWatched = (): void => undefined
