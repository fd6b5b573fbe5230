// One proposed resolution: what, who, until when; where people stand; what I can say or do about it.

import type { ProposalRow } from '@domain/contract/decision'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { useDecisionWords } from '../../locales/decision'
import { useFormat } from '../../locales/format'
import { AnswerBlock } from './AnswerBlock'
import { Dissent } from './Dissent'
import { Lead } from './Lead'
import { StanceCounts } from './StanceCounts'
import { StandForm } from './StandForm'

const tones = { open: 'amber', adopted: 'pine', dropped: 'plain' } as const

interface ProposalCardProps {
  readonly matterId: string
  readonly row: ProposalRow
  readonly mayPropose: boolean
  readonly mayStand: boolean
  /** the meeting is over and written down: it can be resolved */
  readonly closed: boolean
  readonly onChanged: () => void
}

export const ProposalCard = ({ matterId, row, mayPropose, mayStand, closed, onChanged }: ProposalCardProps) => {
  const words = useDecisionWords().proposal
  const format = useFormat()
  const [standing, setStanding] = useState(false)
  const open = row.status === 'open'
  return (
    <Card>
      <View className="stack">
        <View className="stack-s">
          <View className="line">
            <Badge tone={tones[row.status]}>{words.status[row.status]}</Badge>
            {row.statementId === null ? null : <View className="second">{words.from}</View>}
          </View>
          <View className="strong typed">{row.what}</View>
          <View className="second">
            {[
              words.until(row.unitName, format.date(row.due)),
              row.money === null ? '' : words.money(format.yuan(row.money)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </View>
        </View>
        <StanceCounts of={row.stances} />
        <Dissent
          rows={row.dissent}
          act={
            mayPropose && open
              ? (dissentId) => <AnswerBlock proposalId={row.id} dissentId={dissentId} onAnswered={onChanged} />
              : undefined
          }
        />
        {open && mayStand ? (
          standing ? (
            <StandForm
              proposalId={row.id}
              mine={row.mine}
              onStood={() => {
                setStanding(false)
                onChanged()
              }}
            />
          ) : (
            <View className="line">
              <View className="grow">{row.mine === null ? words.ask : words.yours(row.mine.stance)}</View>
              <Button kind={row.mine === null ? 'primary' : 'quiet'} small onTap={() => setStanding(true)}>
                {row.mine === null ? words.stand : words.change}
              </Button>
            </View>
          )
        ) : null}
        {open && mayPropose ? <Lead matterId={matterId} row={row} closed={closed} onChanged={onChanged} /> : null}
      </View>
    </Card>
  )
}
