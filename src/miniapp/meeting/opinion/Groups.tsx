// People who think alike, only when such groups may be told: the map and what each group is known by. Else why not.

import type { OpinionResult } from '@domain/contract/opinion'
import { peopleForDiscovery } from '@domain/opinion/ungrouped'
import { View } from '@tarojs/components'
import { Card, Heading } from '../../components/basic'
import { useOpinionWords } from '../../locales/meeting'
import './OpinionMap.css'

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

interface MapBubble {
  /** -1 to 1 */
  readonly x: number
  readonly y: number
  readonly people: number
  /** null for everybody who is in no group that is shown */
  readonly group: string | null
}

interface OpinionMapProps {
  readonly bubbles: readonly MapBubble[]
  /** in the order in which they are drawn and named */
  readonly groups: readonly { readonly name: string; readonly label: string; readonly people: number }[]
  /** who is in none of the groups, and why; null when everybody is in one */
  readonly rest: string | null
}

const drawn = 5

/** Area, not width, grows with the people; in per cent of the map's width. */
const widthOf = (people: number, largest: number): number => 5 + 9 * Math.sqrt(people / Math.max(1, largest))

/** Bubbles at the rim stay inside. */
const placeOf = (coordinate: number): number => 50 + coordinate * 38

/**
 * The map of opinions: who answers alike stands close together. Bubbles of at least five people, never a single person.
 */
const OpinionMap = ({ bubbles, groups, rest }: OpinionMapProps) => {
  const words = useOpinionWords().map
  const largest = Math.max(...bubbles.map(({ people }) => people))
  const lookOf = (name: string | null): string => {
    const at = groups.findIndex((group) => group.name === name)
    return at < 0 ? 'opinion-is-rest' : `opinion-is-${at % drawn}`
  }
  // a cloud without a name would leave people guessing; those of nobody need none
  const drawnRest = bubbles.some(({ group }) => group === null) ? rest : null
  const named = [
    ...groups.map(({ label, people }) => words.group(label, people)),
    ...(drawnRest === null ? [] : [drawnRest]),
  ]
  return (
    <View className="stack">
      <View className="opinion-map" ariaRole="img" aria-label={words.spoken(named)}>
        <View className="opinion-axis opinion-axis-across" />
        <View className="opinion-axis opinion-axis-up" />
        {bubbles.map(({ x, y, people, group }) => (
          <View
            key={`${x} ${y} ${people} ${group}`}
            className={`opinion-bubble ${lookOf(group)}`}
            style={{
              left: `${placeOf(x)}%`,
              top: `${placeOf(-y)}%`,
              width: `${widthOf(people, largest)}%`,
              paddingBottom: `${widthOf(people, largest) / 2}%`,
              paddingTop: `${widthOf(people, largest) / 2}%`,
              height: '0',
            }}
          >
            <View className="opinion-bubble-name">{people}</View>
          </View>
        ))}
      </View>
      <View className="opinion-key" ariaRole="list">
        {groups.map(({ name, label, people }) => (
          <View key={name} className="opinion-key-entry" ariaRole="listitem">
            <View className={`opinion-key-mark ${lookOf(name)}`} aria-hidden="true" />
            <View>{words.group(label, people)}</View>
          </View>
        ))}
        {drawnRest === null ? null : (
          <View className="opinion-key-entry" ariaRole="listitem">
            <View className="opinion-key-mark opinion-is-rest" aria-hidden="true" />
            <View>{drawnRest}</View>
          </View>
        )}
      </View>
    </View>
  )
}
