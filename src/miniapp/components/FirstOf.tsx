// Of a long list the first entries, and all of them when they are asked for: a phone is not handed everything at once.

import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from './Button'

interface FirstOfProps<Row> {
  readonly rows: readonly Row[]
  readonly first: number
  /** what the button says, of the number of all */
  readonly all: (count: number) => string
  /** where the button stands */
  readonly at?: 'center' | 'line'
  readonly children: (shown: readonly Row[]) => ReactNode
}

export const FirstOf = <Row,>({ rows, first, all, at = 'center', children }: FirstOfProps<Row>) => {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, first)
  return (
    <>
      {children(shown)}
      {shown.length < rows.length ? (
        <View className={at}>
          <Button kind="quiet" small onTap={() => setWhole(true)}>
            {all(rows.length)}
          </Button>
        </View>
      ) : null}
    </>
  )
}
