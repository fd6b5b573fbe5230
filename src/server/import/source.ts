// What a file is read as, whatever its kind: rows of named cells. A row that cannot be read is a row too, with its reason.

export type Cells = Readonly<Record<string, unknown>>

export interface SourceRow {
  /** as a person counts it: the line of a text file, the row of a sheet */
  readonly line: number
  /** where several sheets are read */
  readonly sheet?: string
  readonly cells: Cells | null
  /** what was there instead of cells */
  readonly raw: string
}

export interface Source {
  readonly kind: 'csv' | 'jsonl' | 'xlsx'
  readonly encoding: string | null
  /** names of the columns, for JSON lines those of the first rows */
  readonly columns: readonly string[]
  /** sheets that are read, empty for text files */
  readonly sheets: readonly string[]
  /** sheets with something in them that are not read */
  readonly leftOut: readonly string[]
  readonly rows: () => AsyncIterable<SourceRow>
}

/** What the person who runs the import says about the file. */
export interface SourceChoice {
  /** names or numbers of the sheets to read */
  readonly sheets?: readonly string[]
  /** line or row that names the columns, from 1 */
  readonly header?: number
}

export type FileProblem =
  | 'missing'
  | 'empty'
  | 'unknownKind'
  | 'html'
  | 'xml'
  | 'json'
  | 'tooLargeForXlsx'
  | 'brokenXlsx'
  | 'noHeader'
  | 'noSuchSheet'

export class UnreadableFile extends Error {
  constructor(
    readonly reason: FileProblem,
    /** what there is instead: the names of the sheets */
    readonly there: readonly string[] = [],
  ) {
    super(reason)
  }
}
