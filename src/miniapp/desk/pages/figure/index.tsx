// The figures of the desk, for any group and period, and the ledger behind them.

import { addDays, localDate } from '@domain/calendar/local-time'
import { holds, placesOf } from '@domain/people/role'
import { View } from '@tarojs/components'
import { useQuery } from '../../../api/use-query'
import { Button, Chip } from '../../../components/basic'
import { DatePick } from '../../../components/DatePick'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { SelectPick } from '../../../components/SelectPick'
import { go, goSignIn } from '../../../frame/navigate'
import { useFormat } from '../../../locales'
import { useDeskWords } from '../../../locales/desk'
import { useDraft } from '../../../store/draft'
import { useActor, useSession } from '../../../store/session'
import { useDownload } from '../../../store/use-download'
import { DeskPage } from '../../DeskPage'
import { FigureView } from '../../figure/FigureView'
import { Sides } from '../../figure/Sides'
import { Hotspots } from './Hotspots'

// The periods that figures are asked for, as local dates, both included.
const periods = ['month', 'quarter', 'year', 'custom'] as const
type Period = (typeof periods)[number]

interface Span {
  readonly from: string
  readonly to: string
}

const two = (number: number): string => String(number).padStart(2, '0')

/** From the first day of the month of a local date, `months` long. */
const spanOf = (year: number, month: number, months: number): Span => {
  const after = month + months > 12 ? `${year + 1}-${two(month + months - 12)}-01` : `${year}-${two(month + months)}-01`
  return { from: `${year}-${two(month)}-01`, to: addDays(after, -1) }
}

/** The month, quarter or year that a local date lies in. */
export const periodOf = (period: Exclude<Period, 'custom'>, today: string): Span => {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  if (period === 'month') return spanOf(year, month, 1)
  if (period === 'quarter') return spanOf(year, month - ((month - 1) % 3), 3)
  return spanOf(year, 1, 12)
}

interface Looking {
  readonly groupId: string
  readonly period: Period
  readonly from: string
  readonly to: string
}

export default function FigurePage() {
  const words = useDeskWords().figure
  const format = useFormat()
  const actor = useActor()
  const person = useSession((session) => session.me?.personId ?? '')
  const today = localDate(new Date().toISOString())
  const office = holds(actor, 'office') || holds(actor, 'chair')
  const [own = ''] = placesOf(actor, 'coordinator')
  const [view, look] = useDraft<Looking>(`desk:figure:${person}`, {
    groupId: office ? '' : own,
    period: 'quarter',
    ...periodOf('quarter', today),
  })
  const span = view.period === 'custom' ? { from: view.from, to: view.to } : periodOf(view.period, today)
  const inOrder = span.from <= span.to
  const district = useQuery('district.get', {}).data
  const group = view.groupId === '' ? {} : { groupId: view.groupId }
  const page = useQuery('figure.get', inOrder ? { ...group, ...span } : null)
  const ledger = useDownload('matter.ledger')

  const groups = [
    { value: '', label: district === undefined ? words.district : words.whole(district.name) },
    ...(district?.groups ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  const name = groups.find(({ value }) => value === view.groupId)?.label ?? words.district
  // the figures are public, the ledger belongs to those whose matters are in it
  const mayKeep = office || placesOf(actor, 'coordinator').includes(view.groupId)

  return (
    <DeskPage title={words.title} at="figure">
      <View className="line">
        <Button kind="secondary" icon="document" onTap={() => go('paper/pages/list/index', { kind: 'bulletin' })}>
          {words.bulletins}
        </Button>
        <Button kind="secondary" icon="document" onTap={() => go('paper/pages/list/index', { kind: 'groupLook' })}>
          {words.looks}
        </Button>
      </View>
      <View className="desk-beside">
        <SelectPick label={words.group} options={groups} value={view.groupId} onPick={(groupId) => look({ groupId })} />
        <View className="stack-s">
          <View className="strong">{words.period}</View>
          <View className="desk-chips" ariaRole="group" aria-label={words.period}>
            {periods.map((period) => (
              <Chip key={period} on={period === view.period} onTap={() => look({ period, ...span })}>
                {words.periods[period]}
              </Chip>
            ))}
          </View>
          <View className="second">{words.span(format.date(span.from), format.date(span.to))}</View>
        </View>
      </View>
      {view.period === 'custom' ? (
        <View className="desk-beside">
          <DatePick label={words.from} value={view.from} onPick={(from) => look({ from })} />
          <DatePick
            label={words.to}
            value={view.to}
            error={inOrder ? undefined : words.order}
            onPick={(to) => look({ to })}
          />
        </View>
      ) : null}
      {inOrder ? (
        <Loaded of={page} skeleton={<Skeleton shape="card" count={3} />} onSignIn={goSignIn}>
          {(figures) => <FigureView figures={figures} who={name} asked={{ ...group, ...span }} mayList={mayKeep} />}
        </Loaded>
      ) : null}
      {inOrder ? <Hotspots of={{ ...group, ...span }} /> : null}
      {inOrder ? <Sides asked={{ ...group, ...span }} who={name} mayList={mayKeep} /> : null}
      {inOrder && mayKeep ? (
        <View className="stack-s">
          <View>
            <Button
              kind="secondary"
              icon="download"
              busy={ledger.busy}
              onTap={() => void ledger.start({ ...group, ...span }, words.fileName(name, span.from, span.to))}
            >
              {words.ledger}
            </Button>
          </View>
          <View className="second" ariaRole="status">
            {ledger.busy ? words.arriving(ledger.arrived) : words.ledgerText}
          </View>
        </View>
      ) : null}
    </DeskPage>
  )
}
