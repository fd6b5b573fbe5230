// How the app was opened, on h5: the address on a station's poster, /s/CODE, leads to the form.

import { scannedCode } from './scanned'

export const arrive = (): void => {
  if (!location.pathname.startsWith('/s/')) return
  const code = scannedCode({ q: location.pathname })
  history.replaceState(null, '', code === undefined ? '/pages/say/index' : `/pages/say/index?code=${code}`)
}
