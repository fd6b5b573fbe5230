// Keys that move through a list, on weapp: there are none.

export interface ListKeys {
  /** id of the element around the rows; each row's own element is named by `rowId` */
  readonly listId: string
  readonly ids: readonly string[]
  /** the row that is open; empty when none is */
  readonly present: string
  readonly onMove: (id: string) => void
  /** Escape: out of the form, or back from what is open */
  readonly onLeave: () => void
}

/** Nobody is told of keys that are not there. */
export const hasKeys = (): boolean => false

export const rowId = (listId: string, id: string): string => `${listId}-${id}`

export const useListKeys = (_keys: ListKeys): void => undefined

/** Brings what was opened to the eye and to the screen reader. */
export const lookAt = (_id: string): void => undefined
