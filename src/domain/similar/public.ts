// What strangers may read of a report that nobody has accepted yet: its title without numbers that lead to a person,
// and its place no nearer than the building.

/** Telephone, identity card, bank card, account: seven digits or more, however they are spaced, with a final X. */
const personal = /\d(?:[\s\-－—.()（）]?\d){5,}[\s\-－—]?[\dXx]/gu

/** House, stair, floor and room, in whatever combination they follow each other. */
const inside =
  /(?:[A-Za-z\d一二三四五六七八九十]+(?:单元|号楼|栋|幢|座|层|楼|户|室|房|号)[-－\s]*)+(?:\d+(?:[-－]\d+)*)?$/u

/** Rooms written as numbers alone: 3-2-501. */
const numbered = /[\s]*\d+(?:[-－]\d+)+$/u

export const publicTitle = (title: string): string => title.normalize('NFKC').replace(personal, '***')

export const publicPlace = (place: string): string => {
  const plain = publicTitle(place).trim()
  const coarse = plain
    .replace(numbered, '')
    .replace(inside, '')
    .replace(/[\s,，、-]+$/u, '')
  return coarse === '' ? plain.replace(/\d+/gu, '*') : coarse
}
