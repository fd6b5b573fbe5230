// How the app was opened, on h5: short addresses on posters, screens and invitations lead to their pages.

import { type CodeOf, scannedCode } from './scanned'

const pages: Readonly<Record<CodeOf, string>> = {
  s: '/pages/say/index',
  m: '/meeting/pages/join/index',
  p: '/meeting/pages/invite/index',
}

/** /screen/ID?key=KEY: the big screen of a meeting. */
const screen = /^\/screen\/([0-9a-f-]{36})$/

const isCodeOf = (letter: string | undefined): letter is CodeOf => letter !== undefined && letter in pages

export const arrive = (): void => {
  const { pathname, search } = location
  const letter = /^\/([smp])(?:\/|$)/.exec(pathname)?.[1]
  const meetingId = screen.exec(pathname)?.[1]
  if (isCodeOf(letter)) {
    const code = scannedCode({ q: pathname }, letter)
    history.replaceState(null, '', code === undefined ? pages[letter] : `${pages[letter]}?code=${code}`)
  } else if (meetingId !== undefined) {
    const key = new URLSearchParams(search).get('key') ?? ''
    history.replaceState(null, '', `/meeting/pages/screen/index?id=${meetingId}&key=${encodeURIComponent(key)}`)
  }
}
