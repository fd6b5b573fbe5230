// Small sound files, made here byte by byte, with things in them that must not survive.

export const secret = 'secret-place-30.42,111.76'

const box = (type: string, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

const zeros = (length: number): Buffer => Buffer.alloc(length)

/** Version and flags, then making and changing times that are not zero. */
const dated = (type: string, length: number): Buffer =>
  box(type, Buffer.concat([zeros(4), Buffer.alloc(8, 0xab), zeros(length - 12)]))

export const m4a = (handler = 'soun'): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0M4A isom', 'latin1')),
    box(
      'moov',
      dated('mvhd', 100),
      box('udta', box('\u00a9xyz', Buffer.from(secret))),
      box(
        'trak',
        dated('tkhd', 84),
        box('meta', Buffer.from(secret)),
        box(
          'mdia',
          dated('mdhd', 24),
          box('hdlr', Buffer.concat([zeros(8), Buffer.from(handler), zeros(12), Buffer.from(`${secret}\0`)])),
          box('minf', box('smhd', zeros(8)), box('stbl', box('stsd', zeros(8)), box('stco', zeros(8)))),
        ),
      ),
    ),
    box('uuid', Buffer.from(secret)),
    box('mdat', Buffer.from('the sound')),
  ])

/** MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes a frame. */
const mp3Frame = (): Buffer => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0xc4]), zeros(413)])

export const mp3 = (): Buffer => {
  const tag = Buffer.from(secret)
  const head = Buffer.concat([Buffer.from('ID3\u0003\0\0', 'latin1'), Buffer.from([0, 0, 0, tag.length])])
  const frames = Array.from({ length: 20 }, mp3Frame)
  return Buffer.concat([
    head,
    tag,
    ...frames.slice(0, 10),
    Buffer.from(secret),
    ...frames.slice(10),
    Buffer.from(`TAG${secret}`),
  ])
}

/** One AAC frame of 32 bytes in ADTS. */
const adtsFrame = (): Buffer => Buffer.concat([Buffer.from([0xff, 0xf1, 0x50, 0x80, 0x04, 0x1f, 0xfc]), zeros(25)])

export const aac = (): Buffer => Buffer.concat([...Array.from({ length: 200 }, adtsFrame), Buffer.from(secret)])

export const wav = (): Buffer => {
  const chunk = (name: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body, zeros(body.length % 2)])
  }
  const format = Buffer.from([1, 0, 1, 0, 0x80, 0x3e, 0, 0, 0, 0x7d, 0, 0, 2, 0, 16, 0])
  const body = Buffer.concat([
    Buffer.from('WAVE'),
    chunk('fmt ', format),
    chunk('LIST', Buffer.from(`INFOIART${secret}`)),
    chunk('data', zeros(1600)),
    chunk('bext', Buffer.from(secret)),
  ])
  const head = Buffer.alloc(8)
  head.write('RIFF')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

/** A small picture as phones take them, HEIC. */
export const heic = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAYFtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAA' +
    'AAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAGlAAEAAAAAAAABogACAAAAAANHAAEAAAAAAAAAMAAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAA' +
    'AAEAAGh2YzEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAwGlwcnAAAACiaXBjbwAAAHZodmNDAQNwAAAAAAAAAAAAPPAA/P34+AAADwMgAAEAGE' +
    'ABDAH//wNwAAADAJAAAAMAAAMAPLoCQCEAAQApQgEBA3AAAAMAkAAAAwAAAwA8oAyIBMfeW6kkprmwIAAAAwAgAAADACEiAAEAB0QBwXKwYkAA' +
    'AAAUaXNwZQAAAAAAAAGQAAABLAAAABBwaXhpAAAAAAMICAgAAAAWaXBtYQAAAAAAAAABAAEDgQKDAAAAGmlyZWYAAAAAAAAADmNkc2MAAgABAA' +
    'EAAAHabWRhdAAAAZ4oAa8JyiFobwT+ITl1X//946///yLdyH8hGZ0HMPLuNNZ4fr3MxavFGZPOlMU+dx/7Hw/SOtxQEr+F/F2xlWk8QCLIKmgk' +
    'X25PJ+ZL2HpTcL4MpRyTvFhuum7BvEAAC0AAGyABW6L3Mxd0AABkFUA4DxFyTZKQqYtOdQAU4Ad4A87VQTct9V6U3D3vh+l9YLUOwNUyw4sYVy' +
    '852LdRnHbSdZmkiI4/AJj0E5y3f1PYAAMb68ysE46qawdcY8ItD1lVpzY7oLZATXIdNB/Tg3XHyjKhg9o2h+TdERS8xg4OAD8RK++uzjbf3x22' +
    'OudUikJzzTfXzdLvOKkwjvYDkBzrJU7jZHaMKbQFHPhN5+ALMvm01JBQOr0RPQ9/Ci3qhvlOIXscUKj9DVDK+VfocAYCi0CJmCCj6EqnZNREBq' +
    'BYQVI8UIcAAAMAAAQn4TeLxRrGTVQ3JjVdPah2EzVB2fL5/u2SSJb9+F2cbKFqFaXP5m67cpDCHI0h0AAAAwAAAwAAKyAAAAMAAAMAAAMBbgMm' +
    'fFusgAAAAwAAAwAAE/AAAAAATU0AKgAAAAgAAgEPAAIAAAAGAAAAJgESAAMAAAABAAEAAAAAAABBcHBsZQA=',
  'base64',
)
