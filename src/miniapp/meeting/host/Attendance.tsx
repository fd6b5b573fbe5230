// Who is there: those who checked in, those who accepted and can be ticked, those without a phone.

import type { Output } from '@domain/contract'
import { sides } from '@domain/meeting/meeting'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Button, Card, Heading, Row, Rows } from '../../components/basic'
import { Loaded, Skeleton } from '../../components/Loaded'
import { Sheet } from '../../components/Sheet'
import { useWide } from '../../components/wide'
import { useWords } from '../../locales'
import { useMeetingWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { matterOf } from '../about'
import { StateForm } from '../statement/StateForm'
import { type Choice, voteOf } from '../vote/count'
import { VoteButtons } from '../vote/VoteButtons'
import { AddPerson } from './AddPerson'
import { useWhenChanged } from './use-host'

type Meeting = Output<'meeting.get'>['meeting']
type Attending = Output<'meeting.attendance'>['rows'][number]

/** A party that said it comes. */
interface Coming {
  readonly id: string
  readonly name: string
}

interface AttendanceProps {
  readonly meeting: Meeting
  readonly onChanged: () => void
}

export const Attendance = ({ meeting, onChanged }: AttendanceProps) => {
  const words = useMeetingWords().host
  const { error } = useWords()
  const wide = useWide()
  const asked = useQuery('meeting.attendance', { id: meeting.id })
  const [proxied, setProxied] = useState<Proxied>()
  const { busy, send } = useSend('meeting.attend')
  const open = meeting.phase === 'open'
  const attend = async (who: Parameters<typeof send>[0]['who'], present: boolean) => {
    const sent = await send({ id: meeting.id, who, present })
    if (sent.state === 'refused') toasted(error[sent.problem.code])
    asked.reload()
    onChanged()
  }
  const parties = useParties(meeting)
  useWhenChanged(`${meeting.attending} ${meeting.present}`, asked.reload)
  return (
    <Card>
      <View className="stack">
        {wide ? (
          <Heading level={3} end={<View className="second">{meeting.present}</View>}>
            {words.people}
          </Heading>
        ) : null}
        {open ? <AddPerson busy={busy} onAdd={(label, side) => attend({ kind: 'label', label, side }, true)} /> : null}
        <Loaded of={asked} skeleton={<Skeleton shape="row" count={3} />}>
          {({ rows }) => (
            <View className="stack">
              {rows.length === 0 ? (
                <View className="second">{words.none}</View>
              ) : (
                bySide(rows).map(({ side, people }) => (
                  <SideFold key={side} side={side} people={people} folded={rows.length > fewPeople}>
                    {people.map((row) => (
                      <Seated
                        key={row.id}
                        row={row}
                        busy={busy}
                        mayTick={open}
                        onTick={(present) => attend({ kind: 'listed', attendanceId: row.id }, present)}
                        onProxy={(name) => setProxied({ attendanceId: row.id, name })}
                      />
                    ))}
                  </SideFold>
                ))
              )}
              {open ? (
                <Expected
                  parties={parties.filter(({ name }) => !rows.some((row) => row.present && row.name === name))}
                  busy={busy}
                  onCame={(partyId) => attend({ kind: 'party', partyId }, true)}
                />
              ) : null}
            </View>
          )}
        </Loaded>
      </View>
      {proxied === undefined ? null : (
        <ProxySheet meeting={meeting} who={proxied} onClose={() => setProxied(undefined)} onStated={onChanged} />
      )}
    </Card>
  )
}

/** As many as are seen at once; more are told as counts until a side is unfolded. */
const fewPeople = 8

interface SideOfTable {
  readonly side: Attending['side']
  readonly people: readonly Attending[]
}

const bySide = (rows: readonly Attending[]): readonly SideOfTable[] =>
  sides
    .map((side) => ({ side, people: rows.filter((row) => row.side === side) }))
    .filter((one) => one.people.length > 0)

interface SideFoldProps extends SideOfTable {
  readonly folded: boolean
  readonly children: ReactNode
}

const SideFold = ({ side, people, folded, children }: SideFoldProps) => {
  const words = useMeetingWords().host
  const { common } = useWords()
  const [open, setOpen] = useState(false)
  if (!folded) return <Rows>{children}</Rows>
  const here = people.filter((row) => row.present).length
  return (
    <View className="stack-s">
      <View className="line">
        <View className="grow">
          <View className="strong">{common.party[side]}</View>
          <View className="second">{words.sideCount(people.length, here)}</View>
        </View>
        <Button
          kind="quiet"
          small
          icon={open ? 'minus' : 'down'}
          label={words.foldLabel(common.party[side], open)}
          onTap={() => setOpen(!open)}
        >
          {open ? words.fold : words.unfold}
        </Button>
      </View>
      {open ? <Rows>{children}</Rows> : null}
    </View>
  )
}

/** Parties that accepted; who among them has come is ticked once, and then stands in the list above. */
const useParties = (meeting: Meeting): readonly Coming[] => {
  const { common } = useWords()
  const matterId = matterOf(meeting)
  const matter = useQuery('matter.get', matterId === null ? null : { id: matterId }).data
  return (matter?.matter.parties ?? [])
    .filter(({ answer }) => answer === 'accepted')
    .map(({ id, name, kind, unitId }) => ({
      id,
      name: name || (unitId === undefined ? undefined : matter?.names[unitId]) || common.party[kind],
    }))
}

interface ExpectedProps {
  readonly parties: readonly Coming[]
  readonly busy: boolean
  readonly onCame: (partyId: string) => void
}

const Expected = ({ parties, busy, onCame }: ExpectedProps) => {
  const words = useMeetingWords().host
  return parties.length === 0 ? null : (
    <View className="stack-s">
      <View className="strong">{words.byParty}</View>
      <View className="line">
        {parties.map(({ id, name }) => (
          <Button
            key={id}
            kind="secondary"
            small
            icon="plus"
            busy={busy}
            label={words.tick(name)}
            onTap={() => onCame(id)}
          >
            {name}
          </Button>
        ))}
      </View>
    </View>
  )
}

interface SeatedProps {
  readonly row: Attending
  readonly busy: boolean
  readonly mayTick: boolean
  readonly onTick: (present: boolean) => void
  readonly onProxy: (name: string) => void
}

const Seated = ({ row, busy, mayTick, onTick, onProxy }: SeatedProps) => {
  const words = useMeetingWords().host
  const { common } = useWords()
  const name = row.name || words.noName(row.side)
  return (
    <Row
      title={name}
      second={[common.party[row.side], row.present ? (row.away ? words.away : words.here) : words.notHere].join(' · ')}
      end={
        <View className="stack-s">
          {row.hasAccount ? null : (
            <Button kind="quiet" small label={words.proxyLabel(name)} onTap={() => onProxy(name)}>
              {words.proxy}
            </Button>
          )}
          {row.present || !mayTick ? null : (
            <Button kind="secondary" small busy={busy} label={words.tick(name)} onTap={() => onTick(true)}>
              {words.here}
            </Button>
          )}
        </View>
      }
    />
  )
}

interface Proxied {
  readonly attendanceId: string
  readonly name: string
}

interface ProxySheetProps {
  readonly meeting: Output<'meeting.get'>['meeting']
  readonly who: Proxied
  readonly onClose: () => void
  readonly onStated: () => void
}

/** Answering for somebody without a phone, as they say it: statement by statement, marked as entered by the host. */
const ProxySheet = ({ meeting, who, onClose, onStated }: ProxySheetProps) => {
  const words = useMeetingWords()
  const { error } = useWords()
  const [given, setGiven] = useState<Readonly<Record<string, Choice>>>({})
  const { busy, send } = useSend('meeting.proxyVote')
  const choose = async (statementId: string, choice: Choice) => {
    const sent = await send({
      id: meeting.id,
      attendanceId: who.attendanceId,
      statementId,
      value: voteOf[choice],
    })
    if (sent.state === 'refused') return toasted(error[sent.problem.code])
    setGiven({ ...given, [statementId]: choice })
    toasted(words.host.proxyDone)
  }
  return (
    <Sheet open title={words.host.proxyFor(who.name)} onClose={onClose}>
      <View className="stack-m">
        <View className="second">{words.host.proxyText}</View>
        {meeting.voting === 'open' ? (
          meeting.statements.map(({ id, text }) => (
            <View key={id} className="stack-s">
              <View className="strong as-written">{text}</View>
              <VoteButtons
                label={words.vote.label(text)}
                chosen={given[id]}
                disabled={busy}
                onChoose={(choice) => choose(id, choice)}
              />
            </View>
          ))
        ) : (
          <View>{words.host.proxyNotYet}</View>
        )}
        <View className="stack-s">
          <View className="strong">{words.host.proxyState(who.name)}</View>
          <StateForm meetingId={meeting.id} attendanceId={who.attendanceId} onStated={onStated} />
        </View>
      </View>
    </Sheet>
  )
}
