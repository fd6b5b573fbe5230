// Whether a member is in office, suspended or has left, and the one record of what they did: each asked for on purpose.

import { localDate } from '@domain/calendar/local-time'
import type { Output } from '@domain/contract'
import type { Standing as StandingId } from '@domain/people/profile'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Heading } from '../components/basic'
import { AskFirst } from '../components/Confirm'
import { ProblemLine } from '../components/Loaded'
import { Stat, Stats } from '../components/Stat'
import { useFormat } from '../locales'
import { useMemberWords } from '../locales/member'
import { useRegisterWords } from '../locales/register'
import { toasted } from '../store/toast'
import { useSend } from '../store/use-send'

type Row = Output<'person.list'>['rows'][number]

interface StandingProps {
  readonly row: Row
  readonly onDone: () => void
}

const next: Readonly<Record<StandingId, readonly StandingId[]>> = {
  inOffice: ['suspended', 'left'],
  suspended: ['inOffice', 'left'],
  left: ['inOffice'],
}

export const Standing = ({ row, onDone }: StandingProps) => {
  const words = useRegisterWords().person.standing
  const { busy, problem, send } = useSend('person.stand')
  const { standing } = row.profile
  const isMember = standing !== 'inOffice' || row.holdings.some(({ role }) => role === 'member' || role === 'expert')
  const change = async (to: StandingId) => {
    const meant = problem?.code === 'lastCoordinator' ? { meant: true } : {}
    const sent = await send({ id: row.id, standing: to, version: row.version, ...meant })
    if (sent.state !== 'done') return
    toasted(words.done[to])
    onDone()
  }
  if (!isMember) return null
  return (
    <View className="stack">
      <Heading level={2}>{words.title}</Heading>
      <View>{words.now[standing]}</View>
      <View className="line">
        {next[standing].map((to) => (
          <AskFirst
            key={to}
            kind={to === 'left' ? 'danger' : 'secondary'}
            title={words.ask[to](row.name)}
            text={words.text[to]}
            act={words.act[to]}
            busy={busy}
            onConfirm={() => change(to)}
          >
            {words.act[to]}
          </AskFirst>
        ))}
      </View>
      <ProblemLine problem={problem} />
      <Record row={row} />
    </View>
  )
}

/** One at a time, and the member sees that it was looked at. */
const Record = ({ row }: { readonly row: Row }) => {
  const words = useRegisterWords().person.record
  const { duties, average } = useMemberWords()
  const format = useFormat()
  const { busy, problem, send } = useSend('figure.dutyOf')
  const [record, setRecord] = useState<Output<'figure.dutyOf'>>()
  const today = localDate(new Date().toISOString())
  const look = async () => {
    const sent = await send({ personId: row.id, from: `${today.slice(0, 4)}-01-01`, to: today })
    if (sent.state === 'done') setRecord(sent.answer)
  }
  return (
    <View className="stack">
      <View className="line">
        <AskFirst
          kind="secondary"
          icon="eye"
          title={words.title(row.name)}
          text={words.text}
          act={words.look}
          busy={busy}
          onConfirm={look}
        >
          {words.look}
        </AskFirst>
      </View>
      <ProblemLine problem={problem} />
      {record === undefined ? null : (
        <Stats>
          {record.rows.map(({ duty, mine, average: mean }) => (
            <Stat
              key={duty}
              label={duties[duty]}
              value={format.number(mine)}
              note={mean === null ? undefined : average(format.number(Math.round(mean * 10) / 10))}
            />
          ))}
        </Stats>
      )}
    </View>
  )
}
