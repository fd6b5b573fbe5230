// The rows that were refused, as a CSV file that Excel opens rightly: line, reason, and the row as it was.

import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { refusedHeader, rowPlace, sayRefusal } from '../locales/import'
import type { RefusedRow } from './message'

/** A cell that a sheet would take for a formula begins with a space instead. */
const cell = (value: unknown): string => {
  const text = value instanceof Date ? value.toISOString() : String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) ? ` ${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

const line = (values: readonly unknown[]): string => `${values.map(cell).join(',')}\r\n`

interface RefusedFile {
  add(refused: RefusedRow): Promise<void>
  /** Path of the file, or null when nothing was refused. */
  close(): Promise<string | null>
}

/** Tries the paths in their order; the file is made with the first row. */
export const refusedFile = (paths: readonly string[], columns: readonly string[]): RefusedFile => {
  let stream: WriteStream | undefined
  let path: string | null = null
  const open = async (): Promise<WriteStream> => {
    for (const candidate of paths) {
      const made = createWriteStream(candidate)
      const opened = await once(made, 'open').then(
        () => true,
        () => false,
      )
      if (!opened) continue
      path = candidate
      made.write(`\uFEFF${line([...refusedHeader, ...columns])}`)
      return made
    }
    throw new Error(`No place to write the refused rows to: ${paths.join(', ')}`)
  }
  return {
    add: async ({ row, reason }) => {
      stream ??= await open()
      const cells = row.cells === null ? [row.raw] : columns.map((name) => row.cells?.[name])
      if (!stream.write(line([rowPlace(row), sayRefusal(reason), ...cells]))) await once(stream, 'drain')
    },
    close: async () => {
      if (stream === undefined) return null
      stream.end()
      await once(stream, 'close')
      return path
    },
  }
}
