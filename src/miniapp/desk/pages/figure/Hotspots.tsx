// What many tell of in the chosen time, and the ways on that there are from it.

import type { Input, Output } from '@domain/contract'
import { holds } from '@domain/people/role'
import { proposalBeginners } from '@domain/proposal/beginner'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Button, Heading } from '../../../components/basic'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { go, goSignIn } from '../../../frame/navigate'
import { useDeskWords } from '../../../locales/desk'
import { useActor } from '../../../store/session'
import { reportPath } from '../../place'

/** Kinds of papers that a topic can become, and who begins one: a clue comes from a report of one's own group. */
const beginners = { proposal: proposalBeginners, clue: ['coordinator'] } as const
const leads = ['proposal', 'clue'] as const satisfies readonly (keyof typeof beginners)[]

export const Hotspots = ({ of }: { readonly of: Input<'hotspot.list'> }) => {
  const words = useDeskWords().figure.hotspots
  const actor = useActor()
  const [asked, setAsked] = useState(false)
  const page = useQuery('hotspot.list', asked ? of : null)
  const open = leads.filter((kind) => beginners[kind].some((role) => holds(actor, role)))
  return (
    <View className="stack">
      <Heading level={2}>{words.title}</Heading>
      <View className="second">{words.hint}</View>
      {asked ? (
        <Loaded of={page} skeleton={<Skeleton shape="row" count={3} />} onSignIn={goSignIn}>
          {(found) => <Found found={found} leads={open} />}
        </Loaded>
      ) : (
        <View className="line">
          <Button kind="secondary" icon="search" onTap={() => setAsked(true)}>
            {words.ask}
          </Button>
        </View>
      )}
    </View>
  )
}

interface FoundProps {
  readonly found: Output<'hotspot.list'>
  readonly leads: readonly (typeof leads)[number][]
}

const Found = ({ found, leads: open }: FoundProps) => {
  const words = useDeskWords().figure.hotspots
  const coordinates = holds(useActor(), 'coordinator')
  return (
    <View className="stack">
      {found.topics.length === 0 ? <View>{words.none}</View> : null}
      {found.topics.map(({ reportId, matterId, title, category, station, reports, people }) => (
        <View key={reportId} className="stack-s">
          <View className="as-written">{title}</View>
          <View className="second">{words.told(reports, people, category, station)}</View>
          <View className="line">
            <Button kind="quiet" small icon="next" onTap={() => go(reportPath, { id: reportId })}>
              {words.open}
            </Button>
            {matterId === null ? null : (
              <Button kind="quiet" small icon="next" onTap={() => go('work/pages/matter/index', { id: matterId })}>
                {words.matter}
              </Button>
            )}
            {matterId !== null && coordinates ? (
              <Button
                kind="quiet"
                small
                icon="person"
                onTap={() => go('work/pages/act/index', { id: matterId, action: 'askExpert' })}
              >
                {words.expert}
              </Button>
            ) : null}
            {open.map((kind) => (
              <Button
                key={kind}
                kind="quiet"
                small
                icon="edit"
                onTap={() => go('paper/pages/act/index', { kind, title, ...(kind === 'clue' ? { reportId } : {}) })}
              >
                {words.lead[kind]}
              </Button>
            ))}
          </View>
        </View>
      ))}
      {found.stations.length === 0 ? null : (
        <View className="stack-s">
          <Heading level={3}>{words.stations}</Heading>
          {found.stations.map(({ name, reports }) => (
            <View key={name}>{words.station(name, reports)}</View>
          ))}
        </View>
      )}
    </View>
  )
}
