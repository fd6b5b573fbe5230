// What the map is drawn with, on weapp: WeChat has it.

export const fetchLibrary = (): void => undefined
