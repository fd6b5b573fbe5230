// What is ticked in a list of the desk, and what is being done to all of it.

import { mostAtOnce } from '@domain/desk/bulk'
import { useState } from 'react'
import type { BulkMode, Chosen } from './chosen'

const pairs = (rows: readonly Chosen[]) => rows.map((row) => [row.id, row] as const)

export const useSelection = () => {
  const [selected, setSelected] = useState<ReadonlyMap<string, Chosen>>(new Map())
  const [mode, setMode] = useState<BulkMode | null>(null)
  const rows = [...selected.values()]
  return {
    rows,
    ids: new Set(selected.keys()) as ReadonlySet<string>,
    mode,
    /** what is open at the right */
    doing: rows.length > 0 ? mode : null,
    setMode,
    add: (more: readonly Chosen[]) => setSelected((before) => new Map([...before, ...pairs(more)])),
    deselect: (ids: readonly string[]) =>
      setSelected((before) => new Map([...before].filter(([id]) => !ids.includes(id)))),
    /** these and no others, to do this to them */
    begin: (these: readonly Chosen[], to: BulkMode) => {
      setSelected(new Map(pairs(these.slice(0, mostAtOnce))))
      setMode(to)
    },
    clear: () => {
      setSelected(new Map())
      setMode(null)
    },
  }
}
