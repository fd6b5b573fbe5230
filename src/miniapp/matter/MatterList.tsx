// The matters of the desk, dense enough for a hundred: ring, light, title, lead, days.

import type { MatterRow } from '@domain/contract/matter'
import { awaitedIn } from '@domain/matter/awaited'
import { View } from '@tarojs/components'
import { Light } from '../components/Light'
import { Row, Rows } from '../components/Row'
import { rowId } from '../desk/list-keys'
import { useWords } from '../locales'
import { useDeskWords } from '../locales/desk'
import { MatterRing } from './MatterRing'
import '../desk/desk.css'

interface MatterListProps {
  readonly listId: string
  readonly rows: readonly MatterRow[]
  readonly open: string
  readonly withGroup: boolean
  readonly onOpen: (id: string) => void
}

export const MatterList = ({ listId, rows, open, withGroup, onOpen }: MatterListProps) => {
  const words = useDeskWords().matters
  const { common, step } = useWords()
  return (
    <View id={listId}>
      <Rows>
        {rows.map((row) => {
          const moving = row.status === 'open'
          const state = moving ? step[row.step].name : common.status[row.status]
          return (
            <View key={row.id} id={rowId(listId, row.id)} className="row">
              <Row
                arrow={false}
                on={row.id === open}
                onTap={() => onOpen(row.id)}
                start={<MatterRing of={row} size="small" />}
                title={<View className="two-lines">{row.title}</View>}
                second={
                  <View className="line">
                    {moving && row.light !== null ? (
                      <Light light={row.light} daysLeft={row.daysLeft} until={awaitedIn(row)} />
                    ) : null}
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
