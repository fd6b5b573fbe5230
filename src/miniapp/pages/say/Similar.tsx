// While somebody writes: open matters and reports that read alike, so that one can be supported instead.

import type { Output } from '@domain/contract'
import { stepIds } from '@domain/matter/step'
import { pointOf, rounded } from '@domain/place/point'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/basic'
import { FlagLink } from '../../components/FlagLink'
import { Ring } from '../../components/Ring'
import { RingMark } from '../../components/RingMark'
import { useSettled } from '../../form/use-later'
import { flagReport } from '../../frame/flag'
import { go, goSignIn } from '../../frame/navigate'
import { useWords } from '../../locales'
import { useSayWords } from '../../locales/say'
import type { ReportDraft } from '../../store/report-draft'
import { useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import './say.css'

type Alike = Output<'report.similar'>['rows'][number]

/** Fewer characters than this say too little. */
const least = 6
const maxLength = 200
const pause = 500

interface SimilarProps {
  readonly text: string
  /** empty while it is not known */
  readonly groupId: string
  readonly stationCode: string
  readonly place: ReportDraft['place']
  readonly category: string
}

export const Similar = ({ text, groupId, stationCode, place, category }: SimilarProps) => {
  const words = useSayWords()
  const settled = useSettled(text.trim().slice(0, maxLength), pause)
  const point = pointOf(place)
  const input =
    settled.length < least
      ? null
      : {
          words: settled,
          limit: 3,
          ...(groupId === '' ? {} : { groupId }),
          ...(stationCode === '' ? {} : { stationCode }),
          ...(point === null ? {} : rounded(point)),
          ...(category === '' ? {} : { category }),
        }
  const { data } = useQuery('report.similar', input)
  // the rows stay while the next ones are looked for, so that nothing jumps under the finger
  const last = useRef<readonly Alike[]>([])
  if (data !== undefined) last.current = data.rows
  const rows = input === null ? [] : last.current
  if (rows.length === 0) return null
  return (
    <View className="similar" ariaRole="group" aria-label={words.similar}>
      <View className="strong">{words.similar}</View>
      <View className="second">{words.similarHint}</View>
      {rows.map((row) => (
        <One key={row.id} row={row} />
      ))}
    </View>
  )
}

const One = ({ row }: { readonly row: Alike }) => {
  const words = useSayWords()
  const { step: steps, resident, error, common } = useWords()
  const signedIn = useSession((session) => session.token !== null)
  const matter = useSend('matter.support')
  const report = useSend('report.support')
  const [done, setDone] = useState(false)
  const step = stepIds.find((id) => id === row.step)

  const support = async () => {
    if (!signedIn) {
      goSignIn()
      return
    }
    const { send } = row.kind === 'matter' ? matter : report
    const sent = await send({ id: row.id, on: true }, { about: row.title })
    if (sent.state === 'refused') toasted(error[sent.problem.code])
    else {
      setDone(true)
      toasted(sent.state === 'queued' ? common.queued : words.supported)
    }
  }

  return (
    <View className="alike">
      {step ? <Ring size="small" step={step} /> : <RingMark size="small" present={0} />}
      <View className="grow">
        <View className="two-lines">{row.title}</View>
        <View className="second">
          {[
            row.place,
            step ? resident.card.step(steps[step].name, steps[step].plain) : words.report,
            row.supporters > 0 ? words.people(row.supporters) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </View>
        <View className="line">
          <Button
            small
            kind="secondary"
            icon={done ? 'check' : 'support'}
            busy={matter.busy || report.busy}
            onTap={support}
          >
            {done ? words.supported : words.support}
          </Button>
          {row.kind === 'matter' ? (
            <Button small kind="quiet" onTap={() => go('pages/matter/index', { id: row.id })}>
              {words.look}
            </Button>
          ) : (
            <FlagLink what={row.title} onTap={() => flagReport(row.id)} />
          )}
        </View>
      </View>
    </View>
  )
}
