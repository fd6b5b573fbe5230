// What a scanned code is: the plain link on one of our posters, screens or invitations, a mini-program code of ours, or
// something foreign. Nothing foreign is ever opened.

export interface Scan {
  /** what the code says */
  readonly text: string
  /** where it leads, which WeChat tells of codes of this mini-program only */
  readonly path?: string | undefined
}

/** By the letter in its link and in its scene; the code of a call is the kind of paper that the public is asked for. */
const kinds = { s: 'station', m: 'meeting', p: 'invitation', c: 'matter', q: 'call' } as const
export type Letter = keyof typeof kinds
const letterOf = { station: 's', meeting: 'm', invitation: 'p', matter: 'c', call: 'q' } as const satisfies Record<
  (typeof kinds)[Letter],
  Letter
>

interface OurCode {
  readonly kind: (typeof kinds)[Letter]
  readonly code: string
}

/** The page that each opens, by that letter: WeChat's rules for plain links name these pages, too. */
export const codePages: Readonly<Record<Letter, string>> = {
  s: 'pages/say/index',
  m: 'meeting/pages/join/index',
  p: 'meeting/pages/invite/index',
  c: 'pages/matter/index',
  q: 'paper/pages/list/index',
}

export const pageOf = ({ kind }: OurCode): string => codePages[letterOf[kind]]

const code = '([0-9A-Za-z]{4,12})'
const link = new RegExp(`^https?://([^/?#]+)/([smpcq])/${code}/?(?:[?#].*)?$`, 'i')
const scene = new RegExp(`^([smpcq])=${code}$`)
/** The domain has no URL: WeChat's runtime has none either. */
const host = /^https?:\/\/([^/?#]+)/i

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

export const isLetter = (letter: string | undefined): letter is Letter => letter !== undefined && letter in kinds

const ours = (letter: string | undefined, found: string | undefined): OurCode | null =>
  isLetter(letter) && found !== undefined ? { kind: kinds[letter], code: found } : null

const inPath = (path: string): OurCode | null => {
  const [, letter, found] = scene.exec(decoded(/[?&]scene=([^&#]*)/.exec(path)?.[1] ?? '')) ?? []
  return ours(letter, found)
}

/** `home` is the address under which people reach us, such as `https://lsl.example.gov.cn`. null: a foreign code. */
export const readScan = ({ text, path }: Scan, home: string): OurCode | null => {
  if (path !== undefined && path !== '') return inPath(path)
  const [, at, letter, found] = link.exec(text.trim()) ?? []
  const own = host.exec(home)?.[1]
  return own !== undefined && at?.toLowerCase() === own.toLowerCase() ? ours(letter?.toLowerCase(), found) : null
}
