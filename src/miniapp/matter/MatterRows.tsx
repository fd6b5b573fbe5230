// Matters in a list for those who work on them: most pressing first, with ring and light.

import type { MatterRow } from '@domain/contract/matter'
import { awaitedIn } from '@domain/matter/awaited'
import { View } from '@tarojs/components'
import { Light } from '../components/Light'
import { Row, Rows } from '../components/Row'
import { useWords } from '../locales'
import { MatterRing } from './MatterRing'

interface MatterRowsProps {
  readonly rows: readonly MatterRow[]
  readonly onOpen: (id: string) => void
  /** a second line of the page's own; else the step and the group */
  readonly second?: (row: MatterRow) => string
}

export const MatterRows = ({ rows, onOpen, second }: MatterRowsProps) => {
  const words = useWords()
  return (
    <Rows>
      {rows.map((row) => (
        <Row
          key={row.id}
          start={<MatterRing of={row} size="medium" />}
          title={row.title}
          second={
            <View className="stack-s">
              <View>{second ? second(row) : `${words.step[row.step].name} · ${row.groupName}`}</View>
              {row.light ? <Light light={row.light} daysLeft={row.daysLeft} until={awaitedIn(row)} /> : null}
            </View>
          }
          onTap={() => onOpen(row.id)}
        />
      ))}
    </Rows>
  )
}
