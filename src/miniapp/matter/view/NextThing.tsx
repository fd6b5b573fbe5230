// What happens next and by when; of a matter that is over, why and with what outcome.

import { localDate } from '@domain/calendar/local-time'
import type { MatterFull } from '@domain/contract/matter'
import { nextOf } from '@domain/matter/next'
import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { LongText } from '../../components/LongText'
import { useFormat, useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { MatterLight, standingOf } from '../list/MatterRing'
import './matter.css'

export const NextThing = ({ of }: { readonly of: MatterFull }) => {
  const words = useMatterWords()
  const format = useFormat()
  const next = nextOf(of.matter, localDate(new Date().toISOString()))
  if (next === null) return <Over of={of} />
  const { pause } = of.matter
  return (
    <Card tone={of.light === 'red' ? 'clay' : 'pine'}>
      <View className="next-thing">
        <View className="second">{words.page.next}</View>
        <View className="next-what">{words.next[next.id]}</View>
        <View className="line">
          {next.by === null ? null : <View>{words.page.by(format.weekday(next.by))}</View>}
          {of.light === 'green' ? null : <MatterLight of={standingOf(of)} />}
        </View>
        {pause === null ? null : <View className="as-written">{pause.reason}</View>}
      </View>
    </Card>
  )
}

const Over = ({ of }: { readonly of: MatterFull }) => {
  const words = useMatterWords().page
  const { common } = useWords()
  const { closing, status } = of.matter
  return (
    <Card tone={status === 'closed' ? 'pine' : 'amber'}>
      <View className="next-thing">
        <View className="second">{words.over}</View>
        <View className="next-what">{common.status[status]}</View>
        {closing?.to && closing.receipt ? <View>{words.redirected(closing.to, closing.receipt)}</View> : null}
        {closing?.reason ? <LongText text={closing.reason} /> : null}
        {closing?.outcome ? (
          <View className="as-written">{`${words.outcome}${common.colon}${closing.outcome}`}</View>
        ) : null}
        {status === 'closed' && !closing?.reason ? <View>{words.closedText}</View> : null}
      </View>
    </Card>
  )
}
