// What was said goes behind what was written.

export const joined = (text: string, said: string, max: number): string =>
  `${text}${text === '' || /[\s，。！？、；：]$/u.test(text) ? '' : '，'}${said}`.slice(0, max)
