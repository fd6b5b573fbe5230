// What the room looks at: the item that is being discussed, the statements with their results, then the resolutions.

import type { MotionRow } from '@domain/contract/decision'
import type { MeetingSnapshot, StatementRow } from '@domain/contract/meeting'
import { stances } from '@domain/decision/stance'
import { Image, View } from '@tarojs/components'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { useFormat } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'
import { Tally } from '../vote/Tally'
import { lengthOf, type Piece } from './fit'
import { type AgendaRow, type Sheet, useSheets } from './use-sheets'
import { useTurn } from './use-turn'

interface BoardProps {
  readonly meeting: MeetingSnapshot
  readonly motions: readonly MotionRow[]
  readonly lost: boolean
}

export const Board = ({ meeting, motions, lost }: BoardProps) => {
  const words = useMeetingWords().screen
  const sheets = useSheets(meeting, motions)
  const turn = useTurn(sheets.map(({ pieces }) => lengthOf(pieces.map(({ text }) => text).join(''))))
  const sheet = sheets[turn]
  const secret = meeting.ballot === 'secret' ? words.secret : ''
  const saysNothing = sheet === undefined || sheet.of === 'agenda'
  return (
    <View className="screen-main" ariaRole="main">
      <View className="screen-title" ariaRole="heading" aria-level={1}>
        {meeting.title}
      </View>
      {saysNothing ? null : <View className="screen-item">{sheet.heading ?? meeting.agenda[meeting.item] ?? ''}</View>}
      <View className="screen-line">
        <View>{[words.voting[meeting.voting], secret].filter(Boolean).join(' · ')}</View>
        <View ariaRole="status">
          {lost ? words.lost : sheets.length > 1 ? words.page(turn + 1, sheets.length) : ''}
        </View>
      </View>
      {sheet === undefined ? null : <Rows sheet={sheet} meeting={meeting} />}
      {saysNothing && meeting.phase === 'open' ? <View className="screen-text">{words.none}</View> : null}
    </View>
  )
}

interface RowsProps {
  readonly sheet: Sheet
  readonly meeting: MeetingSnapshot
}

const Rows = ({ sheet, meeting: { results, subject } }: RowsProps) => {
  if (sheet.of === 'picture') return <Picture matterId={subject.id} id={sheet.id} />
  if (sheet.of === 'agenda') return <Agenda pieces={sheet.pieces} />
  return (
    <View className="screen-rows">
      {sheet.of === 'statements'
        ? sheet.pieces.map((piece) => <Statement key={piece.row.id + piece.text} piece={piece} results={results} />)
        : sheet.pieces.map((piece) => <Motion key={piece.row.id + piece.text} piece={piece} />)}
    </View>
  )
}

/** One of the pictures that everybody can see on the matter's page; what is no longer there is not shown. */
const Picture = ({ matterId, id }: { readonly matterId: string; readonly id: string }) => {
  const photo = shownPhotos(useQuery('matter.get', { id: matterId }).data?.photos ?? []).find((one) => one.id === id)
  return photo === undefined ? null : <Image className="screen-picture" src={photo.url} mode="aspectFit" />
}

const Agenda = ({ pieces }: { readonly pieces: readonly Piece<AgendaRow>[] }) => (
  <View className="screen-agenda" ariaRole="list">
    {pieces.map(({ row, text }) => (
      <View key={text} className={row.present ? 'screen-item' : 'screen-later'} ariaRole="listitem">
        {text}
      </View>
    ))}
  </View>
)

interface StatementProps {
  readonly piece: Piece<StatementRow>
  readonly results: MeetingSnapshot['results']
}

const Statement = ({ piece: { row, text, last }, results }: StatementProps) => {
  const words = useMeetingWords()
  const { result } = row
  return (
    <View className="screen-row">
      <View className="screen-head">
        <View className="screen-text">{text}</View>
        {result === null || result.verdict === 'open' ? null : (
          <View className="screen-verdict">{words.vote.verdict[result.verdict]}</View>
        )}
      </View>
      {!last ? null : result === null ? (
        <View className="second">
          {`${words.vote.seen(row.seen)} · ${results === 'shown' ? words.vote.few : words.screen.after}`}
        </View>
      ) : (
        <Tally count={result} />
      )}
    </View>
  )
}

const Motion = ({ piece: { row, text, last } }: { readonly piece: Piece<MotionRow> }) => {
  const words = useMeetingWords().screen
  const format = useFormat()
  return (
    <View className="screen-row">
      <View className="screen-text">{text}</View>
      {last ? <View className="second">{words.until(row.unitName, format.date(row.due))}</View> : null}
      {last ? (
        <View className="screen-stances">
          {stances.map((stance) => (
            <View key={stance}>{`${words.stance[stance]} ${row.stances[stance]}`}</View>
          ))}
        </View>
      ) : null}
    </View>
  )
}
