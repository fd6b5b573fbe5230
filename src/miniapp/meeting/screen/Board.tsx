// What the room looks at: the item that is being discussed, the statements with their results, then the resolutions.

import type { ProposalRow } from '@domain/contract/decision'
import type { MeetingSnapshot, StatementRow } from '@domain/contract/meeting'
import { stances } from '@domain/decision/stance'
import { View } from '@tarojs/components'
import { useFormat } from '../../locales/format'
import { useMeetingWords } from '../../locales/meeting'
import { Tally } from '../vote/Tally'
import { pagesOf, useTurn } from './use-turn'

interface BoardProps {
  readonly meeting: MeetingSnapshot
  readonly proposals: readonly ProposalRow[]
  readonly lost: boolean
}

/** As many as can be read from the last row. */
const onOnePage = 3

type Sheet =
  | { readonly of: 'statements'; readonly rows: readonly StatementRow[] }
  | { readonly of: 'proposals'; readonly rows: readonly ProposalRow[] }

export const Board = ({ meeting, proposals, lost }: BoardProps) => {
  const words = useMeetingWords().screen
  const newest = [...meeting.statements].reverse()
  const shown = proposals.filter(({ status }) => status !== 'dropped')
  const sheets: readonly Sheet[] = [
    ...pagesOf(newest, onOnePage).map((rows): Sheet => ({ of: 'statements', rows })),
    ...pagesOf(shown, onOnePage).map((rows): Sheet => ({ of: 'proposals', rows })),
  ]
  const turn = useTurn(sheets.length)
  const sheet = sheets[turn]
  const secret = meeting.ballot === 'secret' ? words.secret : ''
  return (
    <View className="screen-main" ariaRole="main">
      <View className="screen-title" ariaRole="heading" aria-level={1}>
        {meeting.title}
      </View>
      {meeting.phase === 'before' || sheet === undefined ? (
        <Agenda meeting={meeting} />
      ) : (
        <View className="screen-item">{meeting.agenda[meeting.item] ?? ''}</View>
      )}
      <View className="screen-line">
        <View>{[words.voting[meeting.voting], secret].filter(Boolean).join(' · ')}</View>
        <View ariaRole="status">
          {lost ? words.lost : sheets.length > 1 ? words.page(turn + 1, sheets.length) : ''}
        </View>
      </View>
      {sheet === undefined ? (
        meeting.phase === 'open' ? (
          <View className="screen-text">{words.none}</View>
        ) : null
      ) : (
        <View className="screen-rows">
          {sheet.of === 'statements'
            ? sheet.rows.map((row) => <Statement key={row.id} row={row} results={meeting.results} />)
            : sheet.rows.map((row) => <Proposal key={row.id} row={row} />)}
        </View>
      )}
    </View>
  )
}

const Agenda = ({ meeting }: { readonly meeting: MeetingSnapshot }) => (
  <View className="screen-agenda" ariaRole="list">
    {meeting.agenda.map((item, index) => (
      <View
        key={item}
        className={meeting.phase === 'open' && index === meeting.item ? 'screen-item' : 'screen-later'}
        ariaRole="listitem"
      >
        {item}
      </View>
    ))}
  </View>
)

interface StatementProps {
  readonly row: StatementRow
  readonly results: MeetingSnapshot['results']
}

const Statement = ({ row, results }: StatementProps) => {
  const words = useMeetingWords()
  const { result } = row
  return (
    <View className="screen-row">
      <View className="screen-head">
        <View className="screen-text two-lines">{row.text}</View>
        {result === null || result.verdict === 'open' ? null : (
          <View className="screen-verdict">{words.vote.verdict[result.verdict]}</View>
        )}
      </View>
      {result === null ? (
        <View className="second">
          {`${words.vote.seen(row.seen)} · ${results === 'shown' ? words.vote.few : words.screen.after}`}
        </View>
      ) : (
        <Tally count={result} />
      )}
    </View>
  )
}

const Proposal = ({ row }: { readonly row: ProposalRow }) => {
  const words = useMeetingWords().screen
  const format = useFormat()
  return (
    <View className="screen-row">
      <View className="screen-text two-lines">{row.what}</View>
      <View className="second">{words.until(row.unitName, format.date(row.due))}</View>
      <View className="screen-stances">
        {stances.map((stance) => (
          <View key={stance}>{`${words.stance[stance]} ${row.stances[stance]}`}</View>
        ))}
      </View>
    </View>
  )
}
