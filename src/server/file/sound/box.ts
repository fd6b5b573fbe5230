// M4A (MPEG-4, ISO 14496-12): blanks out everything but the sound itself. Boxes keep their size, so offsets stay true.

import { AppError } from '../../http/app-error'

interface Box {
  readonly type: string
  /** where the box and its content begin, and where it ends */
  readonly start: number
  readonly body: number
  readonly end: number
}

const boxesOf = (bytes: Buffer, from: number, to: number): readonly Box[] => {
  const boxes: Box[] = []
  for (let start = from; start < to; ) {
    if (start + 8 > to) throw new AppError('fileUnreadable')
    const type = bytes.toString('latin1', start + 4, start + 8)
    const short = bytes.readUInt32BE(start)
    const wide = short === 1
    if (wide && start + 16 > to) throw new AppError('fileUnreadable')
    const size = short === 0 ? to - start : wide ? Number(bytes.readBigUInt64BE(start + 8)) : short
    const body = start + (wide ? 16 : 8)
    if (size < body - start || start + size > to) throw new AppError('fileUnreadable')
    boxes.push({ type, start, body, end: start + size })
    start += size
  }
  return boxes
}

/** Boxes that hold boxes on the way to the sound. */
const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'dinf', 'mvex', 'moof', 'traf', 'edts'])

/** Boxes that playing needs. All others (udta, meta, uuid, free, ...) are blanked. */
const needed = new Set([
  'ftyp',
  'styp',
  'sidx',
  'mdat',
  'mvhd',
  'tkhd',
  'mdhd',
  'hdlr',
  'smhd',
  'dref',
  'stsd',
  'stts',
  'stsc',
  'stsz',
  'stz2',
  'stco',
  'co64',
  'ctts',
  'stss',
  'sgpd',
  'sbgp',
  'elst',
  'mehd',
  'trex',
  'mfhd',
  'tfhd',
  'tfdt',
  'trun',
  'mfra',
  'tfra',
  'mfro',
])

/** Headers that begin with version, flags, and the times of making and changing. */
const dated = new Set(['mvhd', 'tkhd', 'mdhd'])

const blank = (bytes: Buffer, { start, body, end }: Box): void => {
  bytes.write('free', start + 4, 'latin1')
  bytes.fill(0, body, end)
}

const forgetDates = (bytes: Buffer, { body, end }: Box): void => {
  const width = bytes[body] === 1 ? 16 : 8
  if (body + 4 + width > end) throw new AppError('fileUnreadable')
  bytes.fill(0, body + 4, body + 4 + width)
}

/** A track that is not sound could be anything: pictures, places, text. The handler's free name is blanked too. */
const checkHandler = (bytes: Buffer, { body, end }: Box): void => {
  if (body + 24 > end || bytes.toString('latin1', body + 8, body + 12) !== 'soun') throw new AppError('fileUnreadable')
  bytes.fill(0, body + 24, end)
}

const maxDepth = 8

const clean = (bytes: Buffer, from: number, to: number, seen: Set<string>, depth: number): void => {
  if (depth > maxDepth) throw new AppError('fileUnreadable')
  for (const box of boxesOf(bytes, from, to)) {
    seen.add(box.type)
    if (containers.has(box.type)) clean(bytes, box.body, box.end, seen, depth + 1)
    else if (!needed.has(box.type)) blank(bytes, box)
    else if (dated.has(box.type)) forgetDates(bytes, box)
    else if (box.type === 'hdlr') checkHandler(bytes, box)
  }
}

export const cleanBoxes = (original: Buffer): Buffer => {
  const bytes = Buffer.from(original)
  const seen = new Set<string>()
  clean(bytes, 0, bytes.length, seen, 0)
  if (!['ftyp', 'moov', 'mdat', 'hdlr', 'stsd'].every((type) => seen.has(type))) throw new AppError('fileUnreadable')
  return bytes
}
