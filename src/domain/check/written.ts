// What of a command others will read: its sentences and its pictures.

/** Fields that name or choose something instead of saying it. */
const chosen = new Set(['action', 'form', 'verdict', 'kind', 'solved', 'rater', 'anonymity', 'decline'])
const pictures = new Set(['photoIds', 'beforeIds', 'afterIds'])
const isReference = (key: string): boolean => chosen.has(key) || /(?:Id|Ids|At)$/.test(key) || key === 'id'
const isMark = (text: string): boolean => text.trim() === '' || /^\d{4}-\d\d-\d\d/.test(text)

/** All that was typed, at any depth, without ids, dates and choices. */
export const sentencesOf = (value: unknown, key = ''): readonly string[] => {
  if (typeof value === 'string') return isReference(key) || isMark(value) ? [] : [value.trim()]
  if (Array.isArray(value)) return value.flatMap((item) => sentencesOf(item, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, field]) => sentencesOf(field, name))
}

/** Ids of the pictures that come with it. */
export const picturesOf = (value: object): readonly string[] =>
  Object.entries(value).flatMap(([key, field]) =>
    pictures.has(key) && Array.isArray(field) ? field.filter((id) => typeof id === 'string') : [],
  )

/** Characters that WeChat's machine reads at once. */
const mostAtOnce = 2500

/** The text in pieces that the machine takes, cut between characters. */
export const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = []
  let piece = ''
  for (const sign of text) {
    if (piece.length + sign.length > mostAtOnce) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return piece === '' ? pieces : [...pieces, piece]
}
