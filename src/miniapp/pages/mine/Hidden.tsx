// What I wrote and others may not read yet: being looked at, or not shown and why; the latter can be mended.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { problemOf } from '../../api/answer'
import { query } from '../../api/call'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Badge, Button, Card, Heading, LongText } from '../../components/basic'
import { Confirm } from '../../components/Confirm'
import { Photos } from '../../components/Photos'
import { go } from '../../frame/navigate'
import { workPath } from '../../frame/tabs'
import { useWords } from '../../locales'
import { useReportWords } from '../../locales/report'
import { reportBegunFrom } from '../../store/report-again'
import { draftOfReport, isBegun } from '../../store/report-draft'
import { useSession } from '../../store/session'
import { toasted } from '../../store/use-send'

type HiddenRow = Output<'check.mine'>['rows'][number]

/** My reports stand below: a long list must not push them away. */
const atFirst = 3

export const Hidden = () => {
  const words = useReportWords().mine.hidden
  const { act } = useWords()
  const [all, setAll] = useState(false)
  const rows = useQuery('check.mine', {}).data?.rows ?? []
  if (rows.length === 0) return null
  // what was refused is mine to mend: it comes before what only waits
  const sorted = [...rows].sort((a, b) => Number(b.state === 'refused') - Number(a.state === 'refused'))
  return (
    <View className="stack">
      <Heading level={2}>{words.title}</Heading>
      <View className="second">{words.text}</View>
      {sorted.slice(0, all ? undefined : atFirst).map((row) => (
        <Entry key={row.id} row={row} />
      ))}
      {rows.length > atFirst && !all ? (
        <View className="line">
          <Button kind="quiet" small onTap={() => setAll(true)}>
            {act.more}
          </Button>
        </View>
      ) : null}
    </View>
  )
}

const Entry = ({ row }: { readonly row: HiddenRow }) => {
  const words = useReportWords().mine.hidden
  const refused = row.state === 'refused'
  return (
    <Card tone={refused ? 'clay' : 'amber'}>
      <View className="stack-s">
        <View className="line">
          <Badge tone={refused ? 'clay' : 'amber'} icon={refused ? 'warn' : 'clock'}>
            {refused ? words.refused : words.waiting}
          </Badge>
          {row.subject.kind === 'report' && row.text !== '' ? null : (
            <View className="second grow one-line">{row.subject.title}</View>
          )}
        </View>
        {row.text === '' ? null : <LongText text={row.text} first={80} />}
        <Photos photos={shownPhotos(row.photo === null ? [] : [row.photo])} />
        {refused && row.reason ? <View>{words.reason(row.reason)}</View> : null}
        <Mend row={row} refused={refused} />
      </View>
    </Card>
  )
}

/** A report is begun again from its own words; what was written in a matter is mended where it was written. */
const Mend = ({ row, refused }: { readonly row: HiddenRow; readonly refused: boolean }) => {
  const words = useReportWords().mine.hidden
  const { error } = useWords()
  const me = useSession((session) => session.me)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const { kind, id } = row.subject

  const begin = async () => {
    setAsking(false)
    setBusy(true)
    try {
      reportBegunFrom(await query('report.get', { id }))
      go('pages/say/index')
    } catch (thrown) {
      toasted(error[problemOf(thrown).code])
    }
    setBusy(false)
  }
  const open = () => {
    if (kind === 'report') go('pages/report/index', { id })
    else if (kind === 'matter') go(workPath(me, 'matter') ?? 'pages/matter/index', { id })
    else go('paper/pages/paper/index', { kind, id })
  }
  return (
    <View className="line">
      {refused && kind === 'report' ? (
        <Button small busy={busy} onTap={() => (isBegun(draftOfReport()) ? setAsking(true) : void begin())}>
          {words.mend}
        </Button>
      ) : null}
      <Button small kind="secondary" onTap={open}>
        {refused && kind === 'matter' ? words.mendThere : words.open[kind]}
      </Button>
      <Confirm
        open={asking}
        title={words.replaceTitle}
        text={words.replaceText}
        act={words.replace}
        onConfirm={() => void begin()}
        onClose={() => setAsking(false)}
      />
    </View>
  )
}
