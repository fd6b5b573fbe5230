// What a matter is about, for who works on it: its words, its place, what began it, and what was tried already.

import type { MatterFull } from '@domain/contract/matter'
import { triedIn } from '@domain/matter/tried'
import { View } from '@tarojs/components'
import { Card, Heading } from '../../components/Card'
import { Fact } from '../../components/Facts'
import { LongText } from '../../components/LongText'
import { useFormat, useWords } from '../../locales'
import { useActWords } from '../../locales/act'
import { eventOf, useEventSentence } from '../view/event-sentence'

export const About = ({ full }: { readonly full: MatterFull }) => {
  const act = useActWords().page
  const { common } = useWords()
  const format = useFormat()
  const sentence = useEventSentence(full)
  const { summary, place, origin } = full.matter
  const tried = triedIn(full.timeline)
  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{act.about}</Heading>
        <LongText text={summary} first={160} />
        <Fact name={act.place}>{place.text}</Fact>
        {origin === undefined ? null : (
          <Fact name={act.origin}>
            {[
              common.origin[origin.kind],
              origin.title,
              origin.proposer,
              origin.on === undefined ? undefined : format.date(origin.on),
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </Fact>
        )}
        {tried.length === 0 ? null : (
          <View className="stack-s">
            <View className="second">{act.tried}</View>
            {tried.map((entry) => (
              <View key={entry.version}>{`${format.date(entry.at.slice(0, 10))} ${sentence(eventOf(entry))}`}</View>
            ))}
          </View>
        )}
      </View>
    </Card>
  )
}
