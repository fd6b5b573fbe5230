// Lines of a text as people's programs end them: by a line feed, a carriage return or both, and by nothing else. What Word puts
// for a line break, and the separators of Unicode, stand within a cell.

import type { Readable } from 'node:stream'

const lineEnd = /\r\n?|\n/

export async function* linesOf(text: Readable): AsyncIterable<string> {
  let waiting = ''
  // a line end of two characters may be cut by the end of a chunk
  let returned = false
  for await (const chunk of text) {
    const whole = String(chunk)
    const part: string = returned && whole.startsWith('\n') ? whole.slice(1) : whole
    returned = part.endsWith('\r')
    const [first = '', ...more] = part.split(lineEnd)
    waiting += first
    for (const line of more) {
      yield waiting
      waiting = line
    }
  }
  if (waiting !== '') yield waiting
}
