// Cards one below the other that the keys move through.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { rowId } from './list-keys'

interface KeyListProps<Row> {
  readonly id: string
  readonly rows: readonly Row[]
  readonly children: (row: Row) => ReactNode
}

export const KeyList = <Row extends { readonly id: string }>({ id, rows, children }: KeyListProps<Row>) => (
  <View className="stack" id={id}>
    {rows.map((row) => (
      <View key={row.id} id={rowId(id, row.id)}>
        {children(row)}
      </View>
    ))}
  </View>
)
