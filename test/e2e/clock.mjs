// Loaded into the server of a test before anything else: its clock goes ahead by as many milliseconds as stand in the
// file CLOCK_FILE. The days in which minutes can be objected to pass in a moment then.
import { readFileSync } from 'node:fs'

const Real = Date
const file = process.env.CLOCK_FILE ?? ''
const seen = { at: 0, offset: 0 }

const now = () => {
  const at = Real.now()
  if (at - seen.at > 200) {
    seen.at = at
    seen.offset = Number(readFileSync(file, 'utf8'))
  }
  return at + seen.offset
}

globalThis.Date = class extends Real {
  constructor(...parts) {
    if (parts.length === 0) super(now())
    else super(...parts)
  }

  static now() {
    return now()
  }
}
