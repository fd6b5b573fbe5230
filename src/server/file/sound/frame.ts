// MP3 and AAC streams: keeps whole audio frames and nothing between, before or behind them (ID3, APE, lyrics).

import { AppError } from '../../http/app-error'

/** Length in bytes of the frame that starts here, or 0 when none does. */
type FrameLength = (bytes: Buffer, at: number) => number

/** kbit/s by version (MPEG 1; MPEG 2 and 2.5) for layer III, ISO 11172-3 and 13818-3 */
const bitrates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const rates = [44_100, 48_000, 32_000] as const

const mp3Frame: FrameLength = (bytes, at) => {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
  const version = (second >> 3) & 3
  const isLayer3 = ((second >> 1) & 3) === 1
  if (first !== 0xff || (second & 0xe0) !== 0xe0 || version === 1 || !isLayer3) return 0
  const mpeg1 = version === 3
  const kilobits = bitrates[mpeg1 ? 0 : 1][third >> 4] ?? 0
  const base = rates[(third >> 2) & 3]
  if (kilobits === 0 || base === undefined) return 0
  const rate = mpeg1 ? base : version === 2 ? base / 2 : base / 4
  return Math.floor(((mpeg1 ? 144_000 : 72_000) * kilobits) / rate) + ((third >> 1) & 1)
}

const adtsFrame: FrameLength = (bytes, at) => {
  const head = bytes.subarray(at, at + 7)
  const [first = 0, second = 0, , fourth = 0, fifth = 0, sixth = 0] = head
  if (head.length < 7 || first !== 0xff || (second & 0xf6) !== 0xf0) return 0
  const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5)
  return length > 7 ? length : 0
}

const frameOf = { mp3: mp3Frame, aac: adtsFrame } as const

/** The size of an ID3v2 tag that starts here, or 0. */
const tagLength = (bytes: Buffer, at: number): number => {
  if (bytes.toString('latin1', at, at + 3) !== 'ID3' || bytes.length < at + 10) return 0
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at + 6, at + 10)
  const footer = ((bytes[at + 5] ?? 0) & 0x10) === 0 ? 0 : 10
  return 10 + footer + ((a & 0x7f) << 21) + ((b & 0x7f) << 14) + ((c & 0x7f) << 7) + (d & 0x7f)
}

const minFrames = 3

/** Refuses what has not at least a few frames in a row. */
export const cleanFrames = (bytes: Buffer, kind: keyof typeof frameOf): Buffer => {
  const lengthOf = frameOf[kind]
  const kept: Buffer[] = []
  let at = tagLength(bytes, 0)
  while (at < bytes.length) {
    const length = lengthOf(bytes, at)
    // A frame counts when another, or the end, follows it: a lone pattern inside a tag does not.
    const end = at + length
    if (length > 0 && end <= bytes.length && (end + 4 > bytes.length || lengthOf(bytes, end) > 0 || kept.length > 0)) {
      kept.push(bytes.subarray(at, end))
      at = end
    } else {
      at += Math.max(1, tagLength(bytes, at))
    }
  }
  if (kept.length < minFrames) throw new AppError('fileUnreadable')
  return Buffer.concat(kept)
}
