// The matters of the desk, dense enough for a hundred: ring, light, title, lead, days.

import type { MatterRow } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { Row, Rows } from '../../components/basic'
import { rowId } from '../../desk/list-keys'
import { useWords } from '../../locales'
import { useDeskWords } from '../../locales/desk'
import { MatterLight, MatterRing } from './MatterRing'
import '../../desk/desk.css'

interface DeskRowsProps {
  readonly listId: string
  readonly rows: readonly MatterRow[]
  readonly open: string
  readonly withGroup: boolean
  readonly onOpen: (id: string) => void
}

export const DeskRows = ({ listId, rows, open, withGroup, onOpen }: DeskRowsProps) => {
  const words = useDeskWords().matters
  const { common, step } = useWords()
  return (
    <View id={listId}>
      <Rows>
        {rows.map((row) => {
          const state = row.status === 'open' ? step[row.step].name : common.status[row.status]
          return (
            <View key={row.id} id={rowId(listId, row.id)} className="row">
              <Row
                arrow={false}
                on={row.id === open}
                onTap={() => onOpen(row.id)}
                start={<MatterRing size="small" of={row} />}
                title={<View className="two-lines">{row.title}</View>}
                second={
                  <View className="line">
                    <MatterLight of={row} />
                    <View>
                      {[state, row.leadName ?? words.noLead, withGroup ? row.groupName : '']
                        .filter(Boolean)
                        .join(' · ')}
                    </View>
                  </View>
                }
              />
            </View>
          )
        })}
      </Rows>
    </View>
  )
}
