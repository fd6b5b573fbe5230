// Of a long list the first entries, and more of them whenever they are asked for: a phone is not handed everything at once.

import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useWords } from '../locales'
import { Button } from './Button'

interface FirstOfProps<Row> {
  readonly rows: readonly Row[]
  readonly first: number
  /** how many more at a time; as many as the first ones when left out */
  readonly step?: number
  /** what the button says when it brings the last ones, of the number of all */
  readonly all?: (count: number) => string
  /** where the button stands */
  readonly at?: 'center' | 'line'
  readonly children: (shown: readonly Row[]) => ReactNode
}

export const FirstOf = <Row,>({ rows, first, step = first, all, at = 'center', children }: FirstOfProps<Row>) => {
  const words = useWords().act
  const [count, setCount] = useState(first)
  const left = rows.length - count
  return (
    <>
      {children(rows.slice(0, count))}
      {left > 0 ? (
        <View className={at}>
          <Button kind="quiet" small onTap={() => setCount(count + step)}>
            {all !== undefined && left <= step ? all(rows.length) : words.more}
          </Button>
        </View>
      ) : null}
    </>
  )
}
