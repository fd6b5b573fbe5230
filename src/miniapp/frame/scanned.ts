// The code in what the app was opened with: by an address, by a plain link that WeChat opened, or by a mini-program
// code. A station's is behind /s/, a meeting's behind /m/, an invitation's behind /p/.

import type { Letter } from '@domain/scan/scan'

const pattern = /^[0-9A-Za-z]{4,12}$/

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const asCode = (text: string | undefined): string | undefined =>
  text !== undefined && pattern.test(text) ? text : undefined

/** The code in `https://host/s/CODE`, with or without more behind it. */
const inAddress = (address: string, of: Letter): string | undefined =>
  asCode(new RegExp(`/${of}/([^/?#]+)`).exec(address)?.[1])

/** The code in `s=CODE`, or a code alone. */
const inScene = (scene: string, of: Letter): string | undefined =>
  asCode(new RegExp(`(?:^|&)${of}=([^&]*)`).exec(scene)?.[1] ?? scene)

/** `q` and `scene` arrive encoded once. */
export const scannedCode = (
  params: Readonly<Record<string, string | undefined>>,
  of: Letter = 's',
): string | undefined =>
  asCode(params.code) ??
  (params.q === undefined ? undefined : inAddress(decoded(params.q), of)) ??
  (params.scene === undefined ? undefined : inScene(decoded(params.scene), of))
