// A file on this device, a path on weapp and bytes on h5, and what it takes to send one.

export type LocalFile = string | Blob

/** A file with an address to show or play it by. */
export interface Picture {
  readonly file: LocalFile
  /** to show it with: the path itself, or a blob address */
  readonly src: string
}

/** Milliseconds; sending a picture over a weak network takes its time. */
export const sendingTimeout = 120_000

export interface Sending {
  readonly id: string
  readonly file: LocalFile
  /** parts that are painted over before it is kept; null: none */
  readonly covered: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly onProgress: (share: number) => void
}

export const uploadPath = ({ id, covered }: Pick<Sending, 'id' | 'covered'>): string =>
  `/api/file.upload?id=${id}${covered === null ? '' : `&covered=${covered}`}`
