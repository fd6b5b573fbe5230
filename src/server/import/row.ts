// A row's cells under the names of their columns.

import type { Cells } from './source'

export const cellsOf = (columns: readonly string[], values: readonly unknown[]): Cells =>
  Object.fromEntries(columns.map((name, index) => [name, values[index] ?? '']))

export const isBlankRow = (values: readonly unknown[]): boolean =>
  values.every((value) => String(value ?? '').trim() === '')
