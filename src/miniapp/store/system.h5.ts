// What the browser asks for, on h5: size of text and theme.

/** 1 is a browser's usual size. */
export const systemScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1

const darkness = () => window.matchMedia('(prefers-color-scheme: dark)')

export const systemIsDark = (): boolean => darkness().matches

/** Returns how to stop listening. */
export const onSystemTheme = (onChange: () => void): (() => void) => {
  const query = darkness()
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
