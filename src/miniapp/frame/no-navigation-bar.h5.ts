// Stands in for the title bar of Taro's router, on h5: Page draws its own, so that one was hidden on every page, and its
// icons were 2 kB of everybody's first load. The router asks whether there is a bar before it does anything to it.

export const initNavigationBar = (): void => undefined
