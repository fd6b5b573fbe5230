// What people told of, one after the other, each with what was said against it and the decision.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { shownPhotos } from '../../api/shown-photo'
import { usePages } from '../../api/use-pages'
import { Badge, Card } from '../../components/Card'
import { Empty } from '../../components/Loaded'
import { Photos } from '../../components/Photos'
import { useFormat } from '../../locales'
import { useCheckWords } from '../../locales/desk-work'
import { Decide } from '../check/Decide'
import { OpenSubject } from '../check/OpenSubject'
import { Paged } from '../Paged'
import { CoverLink } from '../report/CoverLink'

type FlagRow = Output<'flag.list'>['rows'][number]

/** Each reason once, with what people added to it. */
const againstOf = ({ said }: FlagRow): readonly (readonly [FlagRow['said'][number]['reason'], string])[] =>
  [...new Set(said.map(({ reason }) => reason))].map((reason) => [
    reason,
    said.flatMap((one) => (one.reason === reason && one.note !== '' ? [one.note] : [])).join('；'),
  ])

export const FlagQueue = ({ office }: { readonly office: boolean }) => {
  const words = useCheckWords()
  const pages = usePages('flag.list', { limit: 15 })
  return (
    <View className="stack">
      <View className="second">{words.flagText}</View>
      <Paged pages={pages} shape="card" none={<Empty title={words.flagNone} text={words.flagNoneText} />}>
        {(rows) => rows.map((row) => <ToldOf key={row.id} row={row} office={office} onDecided={pages.reload} />)}
      </Paged>
    </View>
  )
}

interface ToldOfProps {
  readonly row: FlagRow
  readonly office: boolean
  readonly onDecided: () => void
}

const ToldOf = ({ row, office, onDecided }: ToldOfProps) => {
  const words = useCheckWords()
  const format = useFormat()
  const { kind, title } = row.subject
  return (
    <Card>
      <View className="stack">
        <View className="line">
          <Badge tone="amber">{words.flagged(row.people)}</Badge>
          <View className="second grow">
            {[format.moment(row.at), words.subject[kind], title].filter(Boolean).join(' · ')}
          </View>
        </View>
        {row.text === '' ? null : <View className="as-written">{row.text}</View>}
        <Photos photos={shownPhotos(row.photos)} />
        {row.photos.length === 0 ? null : <CoverLink of={kind} id={row.subject.id} photo={row.photos[0]?.id} />}
        <View className="stack-s">
          {againstOf(row).map(([reason, notes]) => (
            <View key={reason} className="second as-written">
              {[words.flagReason[reason], notes].filter(Boolean).join('：')}
            </View>
          ))}
        </View>
        <View>
          <OpenSubject of={row.subject} />
        </View>
        {row.mine && !office ? (
          <View className="second">{words.mine}</View>
        ) : (
          <Decide id={row.id} of="flag" onDecided={onDecided} />
        )}
      </View>
    </Card>
  )
}
