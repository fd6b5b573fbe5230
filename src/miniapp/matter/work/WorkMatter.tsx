// A matter as who works on it sees it: where it stands, what the step still needs, what can be done now.

import type { MatterFull } from '@domain/contract/matter'
import { isSent, matterActions, offered, type SentId } from '@domain/matter/action'
import { datedIn } from '@domain/matter/dated'
import type { Matter } from '@domain/matter/matter'
import { type NextAction, nextAction } from '@domain/matter/next-action'
import { type Owed, type OwedKind, owedBy } from '@domain/matter/owed'
import { asked } from '@domain/matter/requirement'
import { stepIds } from '@domain/matter/step'
import { holds, placesOf } from '@domain/people/role'
import type { Shown } from '@domain/process/action'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { command } from '../../api/call'
import { Badge, Button, Card, Heading, Row, Rows } from '../../components/basic'
import { Ticks } from '../../components/Ticks'
import { go } from '../../frame/navigate'
import { useFormat, useWords } from '../../locales'
import { useActWords } from '../../locales/act'
import { useActionWords } from '../../locales/action'
import { useMatterWords, useRequirementWords } from '../../locales/matter'
import { useTodayWords } from '../../locales/member'
import { askerNow, useActor } from '../../store/session'
import { MatterLight, MatterRing, standingOf } from '../list/MatterRing'
import { About, Excerpts, Outcome } from './Outcome'
import { TableLinks } from './TableLinks'

interface WorkMatterProps {
  readonly full: MatterFull
  readonly onAct: (action: SentId) => void
}

export const WorkMatter = ({ full, onAct }: WorkMatterProps) => {
  const words = useWords()
  const actionWords = useActionWords()
  const act = useActWords()
  const actor = useActor()
  const { matter, you } = full
  const there = offered(matter, askerNow(actor, you)).filter(isSent)
  const shownAs = (place: Shown) => there.filter((id) => matterActions[id].shown === place)
  const next = you.insider ? nextAction(matter, there, new Date().toISOString()) : null
  const others = (ids: readonly SentId[]) => ids.filter((id) => id !== next?.action)
  const onward = others(shownAs('onward'))
  useLookedAt(full, there)
  const covers = you.insider && full.photos.length > 0
  const asUnit = !you.insider && holds(actor, 'unit')
  const owed = owedBy(matter, new Set(placesOf(actor, 'unit')))
  // the only thing that can be done is a button and stands behind nothing; a unit's are what it owes
  const lone = there.length === 1 && !covers && !asUnit
  const inSight = shownAs('work').filter((id) => !asUnit || owed.some(({ kind }) => waysOf(kind).includes(id)))
  const work = others([...inSight, ...(lone ? shownAs('secondary') : [])])
  const seldom = shownAs('work').filter((id) => !inSight.includes(id))
  const secondary = lone ? [] : [...seldom, ...shownAs('secondary')]
  return (
    <View className="stack">
      <Card>
        <View className="stack">
          <View className="line">
            <MatterRing size="medium" of={standingOf(full)} />
            <View className="grow stack-s">
              <Heading level={2}>{matter.title}</Heading>
              <View className="second">{words.step[matter.step].name}</View>
              <MatterLight of={standingOf(full)} />
            </View>
          </View>
          <Standing matter={matter} />
          <Pressed full={full} />
        </View>
      </Card>
      {next === null ? null : <NextStep next={next} onAct={onAct} />}
      {asUnit ? <OwedCard owed={owed} onAct={onAct} /> : null}
      {matter.status === 'open' && !asUnit ? <Needs matter={matter} /> : null}
      {asUnit ? null : <About full={full} />}
      <Excerpts full={full} />
      <TableLinks full={full} />
      <Outcome full={full} />
      {!asUnit && onward.length + work.length === 0 && (next?.action ?? null) === null ? (
        <View className="second">{act.page.nothing}</View>
      ) : null}
      {onward.map((action) => (
        <Button key={action} kind={next?.action ? 'secondary' : 'primary'} wide onTap={() => onAct(action)}>
          {actionWords[action]}
        </Button>
      ))}
      {work.map((action) => (
        <Button key={action} kind="secondary" wide onTap={() => onAct(action)}>
          {actionWords[action]}
        </Button>
      ))}
      {secondary.length > 0 ? <More ids={secondary} pictures={covers ? matter.id : null} onAct={onAct} /> : null}
    </View>
  )
}

interface MoreProps {
  readonly ids: readonly SentId[]
  /** of the matter whose pictures can be covered */
  readonly pictures: string | null
  readonly onAct: WorkMatterProps['onAct']
}

/** What is seldom done stands behind one tap. */
const More = ({ ids, pictures, onAct }: MoreProps) => {
  const actionWords = useActionWords()
  const act = useActWords()
  const [more, setMore] = useState(false)
  return (
    <View className="stack-s">
      <View className="line">
        <Button kind="quiet" icon={more ? 'minus' : 'plus'} onTap={() => setMore(!more)}>
          {act.page.secondary}
        </Button>
      </View>
      {more ? (
        <View className="line">
          {pictures === null ? null : (
            <Button kind="quiet" small onTap={() => go('work/pages/cover/index', { of: 'matter', id: pictures })}>
              {actionWords.coverPicture}
            </Button>
          )}
          {ids.map((action) => (
            <Button key={action} kind={action === 'end' ? 'danger' : 'quiet'} small onTap={() => onAct(action)}>
              {actionWords[action]}
            </Button>
          ))}
        </View>
      ) : null}
    </View>
  )
}

/** What the step needs before it can go on. */
const Needs = ({ matter }: { readonly matter: Matter }) => {
  const act = useActWords()
  const needed = useRequirementWords()
  const needs = asked(matter, matter.step).map(({ id, met }) => ({ id, label: needed[id], met }))
  if (needs.length === 0) return null
  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{needs.every((need) => need.met) ? act.page.allMet : act.page.needs}</Heading>
        <Ticks items={needs} />
      </View>
    </Card>
  )
}

/** What is late and was pressed for, and what the one who owes it said. */
const Pressed = ({ full }: { readonly full: MatterFull }) => {
  const words = useWords()
  const act = useActWords().page
  const format = useFormat()
  const { matter, names } = full
  const owed = new Set(datedIn(matter).map(({ id }) => id))
  const now = (matter.pressings ?? []).filter((one) => owed.has(one.of))
  const called = (id: string): string =>
    stepIds
      .filter((step) => step === id)
      .map((step) => words.step[step].name)
      .concat(matter.tasks.filter((task) => task.id === id).map((task) => task.what))
      .concat((matter.dispatches ?? []).filter((one) => one.id === id).map((one) => one.what))[0] ??
    names[id] ??
    ''
  if (now.length === 0) return null
  return (
    <View className="stack-s">
      {now.map(({ of, rung, due, text, answer }) => (
        <View key={of} className="stack-s">
          <View className="line">
            <Badge tone={answer === undefined ? 'clay' : 'plain'}>{act.rung[rung]}</Badge>
            <View className="grow-or-below">{act.pressing(called(of), format.date(due))}</View>
          </View>
          {text === undefined ? null : <View className="second as-written">{text}</View>}
          {answer === undefined ? null : <View className="second as-written">{act.pressingAnswer(answer)}</View>}
        </View>
      ))}
    </View>
  )
}

/** What holds the matter up or presses it, in one line each. */
const Standing = ({
  matter,
}: {
  readonly matter: Pick<Matter, 'handedIn' | 'pause' | 'extension' | 'supervision'>
}) => {
  const act = useActWords().page
  const { handedIn, pause, extension, supervision } = matter
  if (!handedIn && pause === null && extension === null && supervision === null) return null
  return (
    <View className="stack-s">
      {handedIn ? (
        <View className="line">
          <Badge tone="amber">{act.handedIn}</Badge>
        </View>
      ) : null}
      {pause ? <View className="second">{act.paused(pause.reason)}</View> : null}
      {extension ? <View className="second">{act.extension(extension.days, extension.reason)}</View> : null}
      {supervision ? <View className="second">{act.supervision(supervision.text)}</View> : null}
    </View>
  )
}

const actions = {
  invitation: 'answerParty',
  outcome: 'answerOutcome',
  resolution: 'answerResolution',
  task: 'reportTask',
  contradiction: 'answerContradiction',
  dispatch: 'answerHandOver',
} as const satisfies Record<OwedKind, SentId>

/** What does something about what is owed, in whatever way. */
const waysOf = (kind: OwedKind): readonly SentId[] => (kind === 'task' ? [actions.task, 'finishTask'] : [actions[kind]])

interface OwedCardProps {
  readonly owed: readonly Owed[]
  readonly onAct: (action: SentId) => void
}

/** What the units of who looks owe to a matter, each with its date; a tap opens the form. */
const OwedCard = ({ owed, onAct }: OwedCardProps) => {
  const words = useWords()
  const actionWords = useActionWords()
  const act = useActWords().page
  const { owes } = useTodayWords()
  const format = useFormat()
  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{owed.length === 0 ? act.owesNothing : act.owes}</Heading>
        {/* of one thing the button below is the way: here it is said what, and until when */}
        {owed.length === 1
          ? owed.map(({ kind, id, what, due }) => (
              <View key={id} className="stack-s">
                <View>{what === '' ? owes[kind] : what}</View>
                {due === null ? null : <View className="second">{act.owedBy(format.weekday(due))}</View>}
              </View>
            ))
          : null}
        {owed.length > 1 ? (
          <Rows>
            {owed.map(({ kind, id, what, due }) => (
              <Row
                key={`${kind} ${id}`}
                title={
                  what === '' ? actionWords[actions[kind]] : `${actionWords[actions[kind]]}${words.common.colon}${what}`
                }
                second={due === null ? undefined : act.owedBy(format.weekday(due))}
                onTap={() => onAct(actions[kind])}
              />
            ))}
          </Rows>
        ) : null}
      </View>
    </Card>
  )
}

/**
 * What was handed in counts as looked at once somebody who can confirm it has it before them. `there`: all that can be done now. When it
 * does not arrive, the next look tells it.
 */
const useLookedAt = ({ matter: { id } }: MatterFull, there: readonly SentId[]): void => {
  const isFirst = there.includes('lookAtHandIn')
  useEffect(() => {
    if (!isFirst) return
    const look = { id, command: { action: 'lookAtHandIn' as const } }
    command('matter.act', look).catch(() => undefined)
  }, [id, isFirst])
}

interface NextStepProps {
  readonly next: NextAction
  readonly onAct: (action: SentId) => void
}

/** The one thing that comes next in a matter, and why; what else can be done stands below it. */
const NextStep = ({ next: { action, why, by }, onAct }: NextStepProps) => {
  const act = useActWords().page
  const actionWords = useActionWords()
  const words = useMatterWords()
  const format = useFormat()
  const pressed: Readonly<Record<string, string>> = act.presses
  const reasons: Readonly<Record<string, string>> = words.next
  return (
    <Card tone="pine">
      <View className="stack-s">
        <Heading level={3}>{action === null ? act.nextOther : act.next}</Heading>
        <View>{pressed[why] ?? reasons[why] ?? ''}</View>
        {by === null ? null : <View className="second">{act.owedBy(format.weekday(by))}</View>}
        {action === null ? null : (
          <Button wide onTap={() => onAct(action)}>
            {actionWords[action]}
          </Button>
        )}
      </View>
    </Card>
  )
}
