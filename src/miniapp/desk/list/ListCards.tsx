// The desk's list as cards, for a phone.

import type { DeskRow } from '@domain/contract/desk'
import { View } from '@tarojs/components'
import { Row, Rows } from '../../components/basic'
import { useListWords } from '../../locales/desk-work'
import { Mark, MarkLight } from '../../today/Mark'
import { useStateName } from './use-value'

interface ListCardsProps {
  readonly rows: readonly DeskRow[]
  readonly onOpen: (row: DeskRow) => void
}

export const ListCards = ({ rows, onOpen }: ListCardsProps) => {
  const words = useListWords()
  const stateName = useStateName()
  return (
    <Rows>
      {rows.map((row) => (
        <Row
          key={row.id}
          arrow={false}
          start={<Mark row={row} />}
          title={<View className="two-lines">{row.title}</View>}
          second={
            <View className="line">
              <MarkLight row={row} />
              <View>
                {[
                  stateName(row.state, row.kind),
                  row.kind === 'report' ? '' : (row.leadName ?? (row.kind === 'matter' ? words.noLead : '')),
                  row.groupName,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </View>
            </View>
          }
          onTap={() => onOpen(row)}
        />
      ))}
    </Rows>
  )
}
