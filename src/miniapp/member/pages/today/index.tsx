// A member's day: what presses, what is mine, what can be claimed, what I have done this year.

import { localDate } from '@domain/calendar/local-time'
import { holds } from '@domain/people/role'
import { View } from '@tarojs/components'
import { usePages, useQuery } from '../../../api/use-query'
import { Card, Heading } from '../../../components/basic'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { Stat, Stats } from '../../../components/Stat'
import { go } from '../../../frame/navigate'
import { useFormat } from '../../../locales'
import { useMemberWords } from '../../../locales/member'
import { MatterPages } from '../../../matter/list/MatterPages'
import { useActor } from '../../../store/session'
import { TodaySection } from '../../../today/TodaySection'

const open = (id: string): void => go('work/pages/matter/index', { id })

export default function Today() {
  const words = useMemberWords()
  const member = holds(useActor(), 'member')
  const mine = usePages('matter.mine', member ? null : { over: false })
  return (
    <Page title={words.title} tab="member/pages/today/index">
      <View className="stack-l">
        {member ? (
          <TodaySection none={words.noneMine} noneText={words.noneMineText} />
        ) : (
          <MatterPages
            title={words.mine}
            none={words.noneMine}
            noneText={words.noneMineText}
            pages={mine}
            onOpen={open}
          />
        )}
        {member ? <Duty /> : null}
      </View>
    </Page>
  )
}

/** What a member did this year, and the average of the group: a record, not a ranking. */
const Duty = () => {
  const words = useMemberWords()
  const format = useFormat()
  const today = localDate(new Date().toISOString())
  const record = useQuery('figure.duty', { from: `${today.slice(0, 4)}-01-01`, to: today })
  return (
    <Card>
      <View className="stack">
        <Heading level={2}>{words.duty}</Heading>
        <View className="second">{words.dutyText}</View>
        <Loaded of={record} skeleton={<Skeleton shape="words" />}>
          {({ rows }) => (
            <Stats>
              {rows.map((row) => (
                <Stat
                  key={row.duty}
                  label={words.duties[row.duty]}
                  value={format.number(row.mine)}
                  note={
                    row.average === null ? undefined : words.average(format.number(Math.round(row.average * 10) / 10))
                  }
                />
              ))}
            </Stats>
          )}
        </Loaded>
        <Looks />
      </View>
    </Card>
  )
}

/** Who of the office has looked at it, and when. */
const Looks = () => {
  const words = useMemberWords()
  const format = useFormat()
  const { rows = [] } = useQuery('figure.dutyLooks', {}).data ?? {}
  if (rows.length === 0) return null
  return (
    <View className="stack-s">
      <View className="second">{words.looked}</View>
      {rows.map(({ at, by }) => (
        <View key={at}>{words.lookedBy(by, format.moment(at))}</View>
      ))}
    </View>
  )
}
