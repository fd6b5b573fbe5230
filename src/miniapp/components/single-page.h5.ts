// Whether somebody looks at one page alone, on h5: never.

export const isSinglePage = (): boolean => false
