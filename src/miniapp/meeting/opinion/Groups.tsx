// People who think alike, only when such groups may be told: the map and what each group is known by. Else why not.

import type { OpinionResult } from '@domain/contract/opinion'
import { peopleForDiscovery } from '@domain/opinion/ungrouped'
import { View } from '@tarojs/components'
import { Card, Heading } from '../../components/Card'
import { useOpinionWords } from '../../locales/meeting'
import { OpinionMap } from './OpinionMap'

interface GroupsProps {
  readonly opinion: OpinionResult
  readonly textOf: (statement: string) => string
}

export const Groups = ({ opinion, textOf }: GroupsProps) => {
  const words = useOpinionWords()
  const { discovered } = opinion
  return (
    <View className="stack">
      <Heading level={2}>{words.group.title}</Heading>
      {discovered === null ? (
        <View className="second">{words.group.ungrouped[opinion.ungrouped ?? 'few'](peopleForDiscovery)}</View>
      ) : (
        <View className="stack">
          <View className="second">{words.group.text}</View>
          <Heading level={3}>{words.map.title}</Heading>
          <View className="second">{words.map.text}</View>
          <OpinionMap
            bubbles={opinion.map}
            groups={discovered.groups.map(({ name, people }) => ({ name, people, label: words.group.name(name) }))}
            rest={
              discovered.others &&
              words.map.rest(discovered.others.names.map(words.group.name), discovered.others.people)
            }
          />
          {discovered.groups.map(({ name, representative }) => (
            <Card key={name}>
              <View className="stack-s">
                <Heading level={3}>{words.group.known(name)}</Heading>
                {representative.map(({ statement, side, votes, seen }) => (
                  <View key={statement}>
                    <View className="as-written">{textOf(statement)}</View>
                    <View className="second">{`${words.group[side]} · ${words.group.of(votes, seen)}`}</View>
                  </View>
                ))}
              </View>
            </Card>
          ))}
        </View>
      )}
    </View>
  )
}
