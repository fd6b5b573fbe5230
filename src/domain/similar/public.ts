// The place of a report that nobody has accepted yet, as strangers may read it: no nearer than the building.

/** House, stair, floor and room, in whatever combination they follow each other. */
const inside =
  /(?:[A-Za-z\d一二三四五六七八九十]+\s*(?:单元|号楼|栋|幢|座|层|楼|户|室|房|号)[-－\s]*)+(?:\d+(?:[-－]\d+)*)?$/u

/** Rooms written as numbers alone: 3-2-501. */
const numbered = /\s*\d+(?:[-－]\d+)+$/u

export const publicPlace = (place: string): string => {
  const coarse = place
    .trim()
    .replace(numbered, '')
    .replace(inside, '')
    .replace(/[\s,，、-]+$/u, '')
  return coarse === '' ? place.replace(/\d+/gu, '*') : coarse
}
