// What the units of who looks owe to a matter, each with its date; a tap opens the form.

import type { MatterFull } from '@domain/contract/matter'
import type { SentId } from '@domain/matter/action'
import { type OwedKind, owedBy } from '@domain/matter/owed'
import { placesOf } from '@domain/people/role'
import { View } from '@tarojs/components'
import { Card, Heading } from '../components/Card'
import { Row, Rows } from '../components/Row'
import { useFormat, useWords } from '../locales'
import { useActWords } from '../locales/act'
import { useActionWords } from '../locales/action'
import { useActor } from '../store/actor'

const actions = {
  invitation: 'answerParty',
  outcome: 'answerOutcome',
  resolution: 'answerResolution',
  task: 'reportTask',
  contradiction: 'answerContradiction',
} as const satisfies Record<OwedKind, SentId>

interface OwedCardProps {
  readonly full: MatterFull
  readonly onAct: (action: SentId) => void
}

export const OwedCard = ({ full, onAct }: OwedCardProps) => {
  const words = useWords()
  const actionWords = useActionWords()
  const act = useActWords().page
  const format = useFormat()
  const owed = owedBy(full.matter, new Set(placesOf(useActor(), 'unit')))
  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{owed.length === 0 ? act.owesNothing : act.owes}</Heading>
        {owed.length === 0 ? null : (
          <Rows>
            {owed.map(({ kind, id, what, due }) => (
              <Row
                key={`${kind} ${id}`}
                title={
                  what === '' ? actionWords[actions[kind]] : `${actionWords[actions[kind]]}${words.common.colon}${what}`
                }
                second={due === null ? undefined : act.owedBy(format.weekday(due))}
                onTap={() => onAct(actions[kind])}
              />
            ))}
          </Rows>
        )}
      </View>
    </Card>
  )
}
