// A text in pieces that WeChat's machine takes.

/** Characters that WeChat's machine reads at once. */
const mostAtOnce = 2500

/** The text in pieces that the machine takes, cut between characters. */
export const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = []
  let piece = ''
  for (const character of text) {
    if (piece.length + character.length > mostAtOnce) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? pieces : [...pieces, piece]
}
