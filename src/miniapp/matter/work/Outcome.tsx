// What a matter was, beside its actions: what it is about, excerpts of the reports, what came of it.

import type { MatterFull } from '@domain/contract/matter'
import { triedIn } from '@domain/matter/tried'
import { holds } from '@domain/people/role'
import { View } from '@tarojs/components'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Button, Card, Fact, Heading, LongText } from '../../components/basic'
import { Photos } from '../../components/Photos'
import { useFormat, useWords } from '../../locales'
import { useActWords } from '../../locales/act'
import { useActor } from '../../store/session'
import { useDownload } from '../../store/use-download'
import { eventOf, useEventSentence } from '../view/event-sentence'

/** What a matter is about, for who works on it: its words, its place, what began it, and what was tried already. */
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

/** What people said of a matter, for members before they claim: words and pictures that the coordinator ticked for them. */
export const Excerpts = ({ full }: { readonly full: MatterFull }) => {
  const words = useActWords().page
  const format = useFormat()
  const actor = useActor()
  const asks = holds(actor, 'member') && (full.matter.leadId === null || full.you.insider)
  const rows = useQuery('matter.said', asks ? { id: full.matter.id } : null).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{words.said}</Heading>
        <View className="second">{words.saidBy(full.reports, full.supporters)}</View>
        {rows.map((row) => (
          <View key={`${row.at} ${row.text ?? ''}`} className="stack-s">
            <View className="second">{[format.date(row.at.slice(0, 10)), row.place].filter(Boolean).join(' · ')}</View>
            {row.text === null ? null : <View className="as-written">{row.text}</View>}
            <Photos photos={shownPhotos(row.photos)} />
          </View>
        ))}
      </View>
    </Card>
  )
}

/** The outcome as a document for each unit it went to: for its staff and for those who work on the matter. */
export const Outcome = ({ full }: { readonly full: MatterFull }) => {
  const actor = useActor()
  const { matter, names, you } = full
  const units = matter.unitAnswers.filter(({ unitId }) => you.insider || holds(actor, 'unit', unitId))
  if (matter.outcome === null || units.length === 0) return null
  return (
    <View className="stack-s">
      {units.map(({ unitId }) => (
        <Document key={unitId} id={matter.id} unitId={unitId} unit={names[unitId] ?? ''} />
      ))}
    </View>
  )
}

interface DocumentProps {
  readonly id: string
  readonly unitId: string
  readonly unit: string
}

const Document = ({ id, unitId, unit }: DocumentProps) => {
  const words = useActWords().page
  const { busy, start } = useDownload('matter.outcome')
  return (
    <View className="line">
      <Button kind="quiet" small icon="download" busy={busy} onTap={() => start({ id, unitId }, words.outcomeFile)}>
        {words.outcome(unit)}
      </Button>
    </View>
  )
}
