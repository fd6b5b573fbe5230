// How long and how many: the limits that forms show and the server enforces. Text limits are in characters.

export const limit = {
  /** one line: titles, names, labels */
  line: 60,
  /** a short explanation or reason */
  reason: 500,
  /** a paragraph */
  text: 2000,
  /** minutes, findings, a message as people really send them */
  long: 20_000,
  /** pictures of one report or one entry */
  photos: 9,
  /** list entries of one form: things to find out, people to hear, ... */
  entries: 30,
  /** characters of a statement that people vote on */
  statement: 140,
  /** statements of one person, and of everybody, in one meeting */
  statementsEach: 20,
  statements: 500,
  /** rows of one answer page */
  page: 20,
  pageMax: 100,
  /** bytes of one uploaded picture */
  pictureBytes: 15 * 1024 * 1024,
  /** pixels of a picture as it is kept: a photograph of 2950 x 2210, a screenshot of 590 x 11000 */
  picturePixels: 6_500_000,
  /** bytes of one uploaded voice message */
  voiceBytes: 8 * 1024 * 1024,
  /** highest sum of money in one entry, in yuan */
  yuan: 10_000_000_000,
} as const
