// The queue of what somebody has to look at before others see it; from 1024 px the open one beside the list.

import type { Output } from '@domain/contract'
import { holds } from '@domain/people/role'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { shownPhotos } from '../../../api/shown-photo'
import { usePages } from '../../../api/use-query'
import { Badge, Button, Card, Chip, Fact, Facts, Heading, Icon, LongText } from '../../../components/basic'
import { Empty, State } from '../../../components/Loaded'
import { Photos } from '../../../components/Photos'
import { TwoPane } from '../../../components/TwoPane'
import { useWide } from '../../../components/wide'
import { useAfterDrawing } from '../../../form/use-later'
import { useFormat, useWords } from '../../../locales'
import { useCheckWords } from '../../../locales/desk-work'
import { useLeft } from '../../../store/left'
import { useActor } from '../../../store/session'
import { type Check, CheckRow } from '../../check/CheckRow'
import { Decide } from '../../check/Decide'
import { OpenSubject } from '../../check/OpenSubject'
import { DeskPage, Paged } from '../../DeskPage'
import { KeyList } from '../../KeyList'
import { hasKeys, lookAt, useListKeys } from '../../list-keys'
import { CoverLink } from '../../report/ReportView'

const listId = 'check'
const openId = 'check-open'

export default function CheckPage() {
  const words = useCheckWords()
  const wide = useWide()
  const office = holds(useActor(), 'office')
  const pages = usePages('check.list', { limit: 30 })
  const [open, setOpen] = useState('')
  const [queue, setQueue] = useLeft<'check' | 'flag'>('desk check', () => 'check')
  const showOpen = useAfterDrawing(() => lookAt(openId))
  const ids = pages.rows.map(({ id }) => id)
  const row = pages.rows.find(({ id }) => id === open)
  useListKeys({ listId, ids, present: open, onMove: setOpen, onLeave: () => setOpen('') })

  /** On to the next one, so that a queue is worked through without going back and forth. */
  const decided = () => {
    const at = ids.indexOf(open)
    setOpen(ids[at + 1] ?? ids[at - 1] ?? '')
    showOpen()
    pages.reload()
  }
  const work =
    row === undefined ? null : (
      <View id={openId} className="desk-pane desk-form stack">
        <CheckWork key={row.id} row={row} office={office} onDecided={decided} />
      </View>
    )
  const list = (
    <View className="stack">
      <View className="second">{words.text}</View>
      <Paged pages={pages} shape="card" none={<Empty title={words.none} text={words.noneText} />}>
        {(rows) => (
          <KeyList id={listId} rows={rows}>
            {(one) => (
              <CheckRow
                row={one}
                on={one.id === open}
                onOpen={() => {
                  setOpen(one.id)
                  showOpen()
                }}
              />
            )}
          </KeyList>
        )}
      </Paged>
    </View>
  )
  return (
    <DeskPage title={words.title} at="check">
      <View className="line">
        {(['check', 'flag'] as const).map((one) => (
          <Chip key={one} on={one === queue} onTap={() => setQueue(one)}>
            {words.queue[one]}
          </Chip>
        ))}
      </View>
      {queue === 'flag' ? (
        <FlagQueue office={office} />
      ) : !wide && work !== null ? (
        <View className="stack">
          <View className="line">
            <Button kind="quiet" small icon="back" onTap={() => setOpen('')}>
              {words.back}
            </Button>
          </View>
          {work}
        </View>
      ) : (
        <TwoPane
          list={list}
          detail={work}
          hint={<State title={words.hint} text={hasKeys() ? words.keys : undefined} />}
        />
      )}
    </DeskPage>
  )
}

interface CheckWorkProps {
  readonly row: Check
  /** the office decides on its own words too: nobody stands above it */
  readonly office: boolean
  readonly onDecided: () => void
}

/** What was written, beside it what it belongs to, and the decision: show it, or not and say why. */
const CheckWork = ({ row, office, onDecided }: CheckWorkProps) => {
  const words = useCheckWords()
  const format = useFormat()
  const { kind, title } = row.subject
  return (
    <View className="stack-m">
      <Card>
        <View className="stack">
          <Heading level={2}>{row.kind === 'text' ? words.words : words.picture}</Heading>
          {row.text === '' ? null : <LongText text={row.text} first={400} />}
          <Photos photos={shownPhotos(row.photo === null ? [] : [row.photo])} />
          {row.photo === null ? null : <CoverLink of={kind} id={row.subject.id} photo={row.photo.id} />}
          <View className="stamp">{words.written(format.moment(row.at))}</View>
        </View>
      </Card>
      {row.why === null ? null : (
        <View className="line">
          <Icon name="eye" />
          <View className="grow">
            {words.why[row.why]}
            {row.label === null ? null : <View className="second">{words.suspects(row.label)}</View>}
          </View>
        </View>
      )}
      <Facts>
        <Fact name={`${words.about}${words.subject[kind]}`}>{title}</Fact>
      </Facts>
      <View className="line">
        <OpenSubject of={row.subject} />
      </View>
      {row.mine && !office ? (
        <View className="second">{words.mine}</View>
      ) : (
        <Decide id={row.id} onDecided={onDecided} />
      )}
    </View>
  )
}

type FlagRow = Output<'flag.list'>['rows'][number]

/** Each reason once, with what people added to it. */
const againstOf = ({ said }: FlagRow): readonly (readonly [FlagRow['said'][number]['reason'], string])[] =>
  [...new Set(said.map(({ reason }) => reason))].map((reason) => [
    reason,
    said.flatMap((one) => (one.reason === reason && one.note !== '' ? [one.note] : [])).join('；'),
  ])

/** What people told of, one after the other, each with what was said against it and the decision. */
const FlagQueue = ({ office }: { readonly office: boolean }) => {
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
  const { colon } = useWords().common
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
              {[words.flagReason[reason], notes].filter(Boolean).join(colon)}
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
