// What all sides accept, what all reject, what divides: lists of statements with how people answered them.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card, Heading } from '../../components/Card'
import type { Counted } from '../vote/count'
import { Tally } from '../vote/Tally'

interface FindingsProps {
  readonly title: string
  readonly text?: string | undefined
  /** said when there are none; left out, nothing is drawn then */
  readonly none?: string | undefined
  readonly rows: readonly Finding[]
}

export interface Finding {
  readonly id: string
  readonly text: string
  readonly count: Counted | null
  readonly more?: ReactNode
}

export const Findings = ({ title, text, none, rows }: FindingsProps) =>
  rows.length === 0 && none === undefined ? null : (
    <View className="stack-s">
      <Heading level={2}>{title}</Heading>
      {rows.length === 0 ? <View className="second">{none}</View> : null}
      {text !== undefined && rows.length > 0 ? <View className="second">{text}</View> : null}
      {rows.map((row) => (
        <Card key={row.id}>
          <View className="stack-s">
            <View className="strong as-written">{row.text}</View>
            {row.count === null ? null : <Tally count={row.count} />}
            {row.more}
          </View>
        </Card>
      ))}
    </View>
  )
