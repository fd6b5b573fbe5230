// Time stamps of RFC 3161: what a time authority is asked, and what of its answer is looked at before it is kept. Whether its
// signature is good anybody checks with `openssl ts -verify` and the authority's certificate, which we do not know.

import { createHash, randomBytes } from 'node:crypto'

/** Tags of DER (X.690). */
const tag = { boolean: 1, integer: 2, octets: 4, null: 5, oid: 6, time: 24, sequence: 48 } as const

/** One value: tag, length, content. */
const der = (of: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  const { length } = content
  const long = length < 128 ? [] : length < 256 ? [0x81] : [0x82, length >> 8]
  return Buffer.concat([Buffer.from([of, ...long, length & 255]), content])
}

/** id-sha256 */
const sha256Oid = Buffer.from('608648016503040201', 'hex')
/** id-ct-TSTInfo */
const infoOid = Buffer.from('2a864886f70d0109100104', 'hex')

interface StampRequest {
  readonly digest: Buffer
  readonly nonce: Buffer
  /** TimeStampReq, to be posted as `application/timestamp-query` */
  readonly bytes: Buffer
}

export const askFor = (text: string): StampRequest => {
  const digest = createHash('sha256').update(text).digest()
  const nonce = randomBytes(8)
  // positive, and without a first byte that says nothing
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40
  const imprint = der(tag.sequence, der(tag.sequence, der(tag.oid, sha256Oid), der(tag.null)), der(tag.octets, digest))
  const version = der(tag.integer, Buffer.from([1]))
  const withCertificate = der(tag.boolean, Buffer.from([255]))
  const bytes = der(tag.sequence, version, imprint, der(tag.integer, nonce), withCertificate)
  return { digest, nonce, bytes }
}

interface Value {
  readonly tag: number
  readonly content: Buffer
  /** with tag and length */
  readonly whole: Buffer
}

/** The values that follow one another in these bytes; none where they are no DER. */
const valuesIn = (bytes: Buffer): readonly Value[] => {
  const values: Value[] = []
  let at = 0
  while (at + 2 <= bytes.length) {
    const first = bytes[at + 1] ?? 0
    const size = first < 128 ? 0 : first & 127
    if (size > 4 || at + 2 + size > bytes.length) return []
    const length = size === 0 ? first : bytes.readUIntBE(at + 2, size)
    const from = at + 2 + size
    if (from + length > bytes.length) return []
    values.push({
      tag: bytes[at] ?? 0,
      content: bytes.subarray(from, from + length),
      whole: bytes.subarray(at, from + length),
    })
    at = from + length
  }
  return values
}

/** `20261129233000Z`, with a fraction where the authority is that exact. */
const instantOf = (text: string): string | undefined => {
  const [, year, month, day, hour, minute, second, fraction = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(text) ?? []
  if (year === undefined) return undefined
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`).toISOString()
}

interface Stamp {
  /** the token (CMS), base64 */
  readonly token: string
  readonly at: string
}

/** What the authority says of our request. Throws a sentence when it refused, or answered about something else. */
export const stampIn = (answer: Buffer, { digest, nonce }: Pick<StampRequest, 'digest' | 'nonce'>): Stamp => {
  const [response] = valuesIn(answer)
  const [status, token] = valuesIn(response?.content ?? Buffer.alloc(0))
  const [granted] = valuesIn(status?.content ?? Buffer.alloc(0))
  // granted, or granted with changes that do not matter
  if (granted === undefined || (granted.content[0] ?? 2) > 1 || token === undefined)
    throw new Error('The time authority refused.')
  // ContentInfo > SignedData > encapContentInfo > eContent
  const [, explicit] = valuesIn(token.content)
  const [signed] = valuesIn(explicit?.content ?? Buffer.alloc(0))
  const [, , encapsulated] = valuesIn(signed?.content ?? Buffer.alloc(0))
  const [type, inside] = valuesIn(encapsulated?.content ?? Buffer.alloc(0))
  const [octets] = valuesIn(inside?.content ?? Buffer.alloc(0))
  const [info] = valuesIn(octets?.content ?? Buffer.alloc(0))
  if (type === undefined || !type.content.equals(infoOid) || info === undefined)
    throw new Error('The time authority answered no time stamp.')
  const [, , imprint, , generated, ...rest] = valuesIn(info.content)
  const [, hashed] = valuesIn(imprint?.content ?? Buffer.alloc(0))
  const isOurs = hashed?.content.equals(digest) === true
  const isFresh = rest.some((value) => value.tag === tag.integer && value.content.equals(nonce))
  if (!isOurs || !isFresh) throw new Error('The time authority answered another question.')
  const at = generated?.tag === tag.time ? instantOf(generated.content.toString('latin1')) : undefined
  if (at === undefined) throw new Error('The time authority gave no time.')
  return { token: token.whole.toString('base64'), at }
}
