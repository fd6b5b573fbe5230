// A file on this device: a path on weapp, bytes on h5.

export type LocalFile = string | Blob

/** A file with an address to show or play it by. */
export interface Picture {
  readonly file: LocalFile
  /** to show it with: the path itself, or a blob address */
  readonly src: string
}
