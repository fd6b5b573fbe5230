// Chinese text as Excel in China saves it. Node reads GB18030 but does not write it: its own reader gives the table.

const table = new Map<string, readonly [number, number]>()
const decoder = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
}

export const inGb18030 = (text: string): Buffer =>
  Buffer.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0)
      if (code < 0x80) return [code]
      const bytes = table.get(character)
      if (bytes === undefined) throw new Error(`${character} has no two bytes.`)
      return [...bytes]
    }),
  )
