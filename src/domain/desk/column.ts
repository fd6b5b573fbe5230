// The columns of the desk's list: which there are, in their order, and which are shown to somebody who has chosen none.

export const columnIds = [
  'number',
  'title',
  'state',
  'group',
  'lead',
  'category',
  'unit',
  'opened',
  'due',
  'supporters',
  'reports',
] as const
export type ColumnId = (typeof columnIds)[number]

interface Column {
  /** without it a row says nothing: it is always shown */
  readonly always?: true
  /** until somebody chooses */
  readonly usual?: true
  /** aligned at the right, and first sorted with the largest on top */
  readonly amount?: true
}

export const columns = {
  number: {},
  title: { always: true, usual: true },
  state: { usual: true },
  group: { usual: true },
  lead: { usual: true },
  category: {},
  unit: {},
  opened: {},
  due: { usual: true },
  supporters: { amount: true, usual: true },
  reports: { amount: true },
} as const satisfies Record<ColumnId, Column>

export const columnOf = (id: ColumnId): Column => columns[id]

export const isColumn = (text: string): text is ColumnId => columnIds.some((id) => id === text)

export const usualColumns: readonly ColumnId[] = columnIds.filter((id) => columnOf(id).usual === true)

/** What is shown of a choice: in the order of the table, with what is always there. */
export const columnsShown = (chosen: readonly string[]): readonly ColumnId[] =>
  chosen.length === 0 ? usualColumns : columnIds.filter((id) => columnOf(id).always === true || chosen.includes(id))
