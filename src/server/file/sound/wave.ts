// WAV: keeps the format and the samples, drops every other chunk.

import { AppError } from '../../http/app-error'

const kept = new Set(['fmt ', 'data', 'fact'])

export const cleanWave = (bytes: Buffer): Buffer => {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') {
    throw new AppError('fileUnreadable')
  }
  const chunks: Buffer[] = []
  const seen = new Set<string>()
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4)
    // Recorders that were cut off leave a length behind that is longer than the file.
    const length = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8)
    if (kept.has(name) && !seen.has(name)) {
      seen.add(name)
      const head = Buffer.alloc(8)
      head.write(name, 'latin1')
      head.writeUInt32LE(length, 4)
      chunks.push(head, bytes.subarray(at + 8, at + 8 + length), Buffer.alloc(length % 2))
    }
    at += 8 + length + (length % 2)
  }
  if (!seen.has('fmt ') || !seen.has('data')) throw new AppError('fileUnreadable')
  const body = Buffer.concat(chunks)
  const head = Buffer.alloc(12)
  head.write('RIFF', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  head.write('WAVE', 8, 'latin1')
  return Buffer.concat([head, body])
}
