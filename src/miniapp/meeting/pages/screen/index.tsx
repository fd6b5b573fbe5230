// The big screen of the room: no sign-in beyond its link; it follows the meeting by itself.

import type { MotionRow } from '@domain/contract/decision'
import type { MeetingSnapshot, StatementRow } from '@domain/contract/meeting'
import { stances } from '@domain/decision/stance'
import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { site } from '../../../api/base'
import { shownPhotos } from '../../../api/shown-photo'
import { useQuery } from '../../../api/use-query'
import { CodeView } from '../../../components/CodeView'
import { Failure, State } from '../../../components/Loaded'
import { usePageTitle } from '../../../components/page-title'
import { RingMark } from '../../../components/RingMark'
import { useFormat } from '../../../locales'
import { useMeetingWords } from '../../../locales/meeting'
import { usePolling, useSnapshot } from '../../live/use-live'
import { lengthOf, type Piece } from '../../screen/fit'
import { type AgendaRow, type Sheet, useSheets } from '../../screen/use-sheets'
import { useTimeLeft } from '../../use-time-left'
import { Tally } from '../../vote/Tally'
import '../../screen/Screen.css'

/** Milliseconds; stances do not come over the socket. */
const pace = 5_000

export default function Screen() {
  const words = useMeetingWords().screen
  const { id = '', key = '' } = useRouter().params
  usePageTitle(words.title, false)
  const asked = useQuery('meeting.screen', { id, key })
  // what is resolved is resolved about a matter
  const resolves = asked.data?.meeting.subject.kind === 'matter'
  const motions = useQuery('meeting.motions', resolves ? { meetingId: id } : null)
  const { meeting, open } = useSnapshot(id, { key }, asked.data?.meeting)
  usePolling(open, asked.reload)
  const again = useCallback(() => motions.reload(), [motions.reload])
  useEffect(() => {
    const timer = setInterval(again, pace)
    return () => clearInterval(timer)
  }, [again])
  if (asked.state === 'failed') {
    return (
      <View className="look look-light">
        {asked.code === 'notFound' || asked.code === 'invalid' ? (
          <State icon="lock" tone="amber" title={words.wrongKey} text={words.wrongKeyText} />
        ) : (
          <Failure code={asked.code} onRetry={asked.reload} />
        )}
      </View>
    )
  }
  if (asked.data === undefined || meeting === undefined) {
    return (
      <View className="look look-light state">
        <RingMark size="medium" turning />
      </View>
    )
  }
  return (
    <View className="look look-light screen">
      <Side meeting={meeting} code={asked.data.code} />
      <Board meeting={meeting} motions={motions.data?.rows ?? []} lost={!open && asked.code !== undefined} />
    </View>
  )
}

interface SideProps {
  readonly meeting: MeetingSnapshot
  readonly code: string
}

/** The edge of the big screen: the code to check in with, and how many have. */
const Side = ({ meeting, code }: SideProps) => {
  const words = useMeetingWords().screen
  const left = useTimeLeft(meeting.timer)
  const over = meeting.phase === 'ended'
  return (
    <View className="screen-side" ariaRole="complementary" aria-label={words.title}>
      {over ? (
        <View className="screen-scan">{words.ended}</View>
      ) : (
        <View className="screen-scan" ariaRole="heading" aria-level={2}>
          {words.scan}
        </View>
      )}
      {over ? null : (
        <View className="screen-paper">
          <CodeView text={`${site()}/m/${code}`} label={words.scan} />
        </View>
      )}
      {over ? null : (
        <View>
          <View>{words.code}</View>
          <View className="screen-code">{code}</View>
          <View className="screen-site">{words.orOpen(site().replace(/^https?:\/\//, ''))}</View>
        </View>
      )}
      {left === undefined ? null : (
        <View>
          <View>{words.time}</View>
          <View className="screen-number" ariaRole="timer">
            {left}
          </View>
        </View>
      )}
      <View className="screen-present">
        <View>{words.present}</View>
        <View className="screen-number">{meeting.present - meeting.afar}</View>
        {meeting.afar === 0 ? null : <View>{words.afar(meeting.afar)}</View>}
      </View>
    </View>
  )
}

// Turns the pages of the big screen, slowly, so that everything is seen from every seat.
/** Milliseconds: a glance at what is new, and the time in which a slow reader takes in a character. */
const glance = 10_000
const perCharacter = 120

/** `lengths` are the characters on each page. */
const useTurn = (lengths: readonly number[]): number => {
  const [turn, setTurn] = useState(0)
  const at = lengths.length === 0 ? 0 : turn % lengths.length
  const several = lengths.length > 1
  const pause = glance + (lengths[at] ?? 0) * perCharacter
  useEffect(() => {
    if (!several) return
    const timer = setTimeout(() => setTurn(turn + 1), pause)
    return () => clearTimeout(timer)
  }, [turn, several, pause])
  return at
}

interface BoardProps {
  readonly meeting: MeetingSnapshot
  readonly motions: readonly MotionRow[]
  readonly lost: boolean
}

/**
 * What the room looks at: the item that is being discussed, the statements with their results, then the resolutions.
 */
const Board = ({ meeting, motions, lost }: BoardProps) => {
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
