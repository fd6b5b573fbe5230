// How the app was opened, on h5: short addresses on posters, screens and invitations lead to their pages.

import { codePages, isLetter } from '@domain/scan/scan'
import { scannedCode } from './scanned'

/** /screen/ID?key=KEY: the big screen of a meeting. */
const screen = /^\/screen\/([0-9a-f-]{36})$/

export const openShortAddress = (): void => {
  const { pathname, search } = location
  const letter = /^\/([smpq])(?:\/|$)/.exec(pathname)?.[1]
  const meetingId = screen.exec(pathname)?.[1]
  if (isLetter(letter)) {
    const code = scannedCode({ q: pathname }, letter)
    const page = `/${codePages[letter]}`
    history.replaceState(null, '', code === undefined ? page : `${page}?code=${code}`)
  } else if (meetingId !== undefined) {
    const key = new URLSearchParams(search).get('key') ?? ''
    history.replaceState(null, '', `/meeting/pages/screen/index?id=${meetingId}&key=${encodeURIComponent(key)}`)
  }
}
