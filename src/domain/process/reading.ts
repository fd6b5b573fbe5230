// What a decision on a paper may ask the server to read first: said as data, so that the rules stay without a database.

/** The figures of the district, or of a group, for a period of local dates, both included. */
export interface FiguresWish {
  readonly of: 'figures'
  readonly from: string
  readonly to: string
  readonly groupId?: string
}

export type Wish = FiguresWish
