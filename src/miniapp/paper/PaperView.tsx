// One paper: where it stands, what it says, what can be done to it now, and what has happened.

import { invitesProposal } from '@domain/clue/process'
import type { PaperFull } from '@domain/contract/paper'
import type { GroupLook } from '@domain/group-look/process'
import { holds } from '@domain/people/role'
import type { Shown } from '@domain/process/action'
import type { ProposalMeeting } from '@domain/proposal/proposal'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { broughtBy, shownPhotos } from '../api/shown-photo'
import { useQuery } from '../api/use-query'
import { Badge, Button, Card, Fact, Facts, Heading, LongText } from '../components/basic'
import { FirstOf } from '../components/Loaded'
import { Photos } from '../components/Photos'
import { Light } from '../components/Ring'
import { Timeline } from '../components/Timeline'
import { go } from '../frame/navigate'
import { useFormat } from '../locales'
import { usePaperWords } from '../locales/paper'
import type { Mentioned } from '../locales/paper-words'
import { unparted } from '../locales/unparted'
import { useActor } from '../store/session'
import { SignCard } from './ProposalPapers'
import { groupBeside, type Room, type ViewProps } from './room'
import { AppraisalView, BulletinView, Counted } from './view/BulletinView'
import { ProposalView } from './view/ProposalView'

// What a sentence about an event mentions, read from the event's own fields.
type Data = Readonly<Record<string, unknown>>

/** `names` are those of the people and units that it names by id. */
const useMentioned = (): ((data: Data, names?: Readonly<Record<string, string>>) => Mentioned) => {
  const format = useFormat()
  return (data, names = {}) => {
    const text = (field: string): string => {
      const value = data[field]
      return typeof value === 'string' || typeof value === 'number' ? (names[String(value)] ?? String(value)) : ''
    }
    return {
      text,
      date: (field) => (text(field) === '' ? '' : format.weekday(text(field))),
      is: (field, value) => data[field] === value,
    }
  }
}

const views: Readonly<Record<string, typeof ProposalView>> = {
  proposal: ProposalView,
  bulletin: BulletinView,
  appraisal: AppraisalView,
}

interface PaperViewProps extends ViewProps {
  readonly onAct: (action: string) => void
  /** something was done on this very page */
  readonly onReload: () => void
}

/** How one that is over is called. */
const overOf = (
  { closed }: Room['words'],
  { over }: ReturnType<typeof usePaperWords>,
  status: Exclude<PaperFull['status'], 'open'>,
): string => (status === 'closed' ? (closed ?? over.closed) : over[status])

export const PaperView = ({ room, full, onAct, onReload }: PaperViewProps) => {
  const { process, words } = room
  const shared = usePaperWords()
  const [more, setMore] = useState(false)
  const offered = (place: Shown) => full.you.offered.filter((id) => process.actions[id]?.shown === place)
  const onward = offered('onward')
  // the only thing that can be done is a button and stands behind nothing
  const lone = onward.length + offered('work').length === 0 && offered('secondary').length === 1
  const work = lone ? offered('secondary') : offered('work')
  const secondary = lone ? [] : offered('secondary')
  const state = full.status === 'open' ? (words.step[full.step] ?? '') : overOf(words, shared, full.status)
  return (
    <View className="stack">
      <Card>
        <Heading level={2}>{unparted(full.title)}</Heading>
        <View className="second">
          {[state, groupBeside(full), unparted(shared.number(full.number))].filter(Boolean).join(' · ')}
        </View>
        {full.light ? <Light light={full.light} daysLeft={full.daysLeft} until="step" /> : null}
      </Card>
      {full.you.signing === null ? null : <SignCard full={full} onDone={onReload} />}
      {full.you.inside && onward.length + work.length + secondary.length === 0 && full.status === 'open' ? (
        <View className="second">{shared.nothing}</View>
      ) : null}
      {onward.map((action) => (
        <Button key={action} wide onTap={() => onAct(action)}>
          {words.action[action]}
        </Button>
      ))}
      {work.map((action) => (
        <Button key={action} kind="secondary" wide onTap={() => onAct(action)}>
          {words.action[action]}
        </Button>
      ))}
      {process.id === 'clue' ? <FromClue full={full} /> : null}
      <Rooms full={full} />
      {process.id === 'groupLook' ? <OfGroup full={full} /> : null}
      <Own room={room} full={full} />
      {secondary.length > 0 ? (
        <View className="line">
          <Button kind="quiet" icon={more ? 'minus' : 'plus'} onTap={() => setMore(!more)}>
            {shared.more}
          </Button>
          {more
            ? secondary.map((action) => (
                <Button key={action} kind="quiet" small onTap={() => onAct(action)}>
                  {words.action[action]}
                </Button>
              ))
            : null}
        </View>
      ) : null}
      <Happened room={room} full={full} />
    </View>
  )
}

/** What stands beside the words about a group: its own figures of that half-year. */
const OfGroup = ({ full }: Pick<PaperViewProps, 'full'>) => {
  // the server answers with a paper of this very kind
  const { figures } = full.paper as unknown as GroupLook
  return figures === null ? null : <Counted figures={figures} />
}

/** A member takes it up: the proposal begins with its words. */
const FromClue = ({ full }: Pick<PaperViewProps, 'full'>) => {
  const words = usePaperWords().proposal
  const actor = useActor()
  if (!holds(actor, 'member') || !invitesProposal(full)) return null
  return (
    <Button
      wide
      icon="edit"
      onTap={() => go('paper/pages/act/index', { kind: 'proposal', clueId: full.id, title: full.title })}
    >
      {words.fromClue}
    </Button>
  )
}

/** What a fact says: an option by its word, a person or unit by name, several lines one below the other. */
const useFact = ({ room: { words }, full }: ViewProps): ((name: string) => string) => {
  const format = useFormat()
  return (name) => {
    const value: unknown = full.paper[name]
    if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join('\n')
    if (typeof value !== 'string') return typeof value === 'number' ? format.number(value) : ''
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.weekday(value)
    return words.option[name]?.[value] ?? full.names[value] ?? value
  }
}

/** A kind may show itself by a view of its own; the others list their facts. */
const Own = ({ room, full }: ViewProps) => {
  const OwnView = views[room.process.id] ?? Listed
  return <OwnView room={room} full={full} />
}

const Listed = ({ room, full }: ViewProps) => {
  const factOf = useFact({ room, full })
  const facts = room.process.facts.flatMap((name) => {
    const text = factOf(name)
    return text === '' ? [] : [{ name, text }]
  })
  return (
    <View className="stack">
      <Facts>
        {facts.map(({ name, text }) => (
          <Fact key={name} name={room.words.label[name] ?? ''}>
            <LongText text={text} />
          </Fact>
        ))}
      </Facts>
      <Photos photos={shownPhotos(full.photos)} />
    </View>
  )
}

const Happened = ({ room: { process, words }, full }: ViewProps) => {
  const shared = usePaperWords()
  const mentioned = useMentioned()
  const [checking, setChecking] = useState(false)
  const picturesOf = (data: object) => {
    const own = broughtBy(data, shownPhotos(full.photos))
    return own.length === 0 ? undefined : <Photos photos={own} />
  }
  const checked = useQuery('paper.verify', checking ? { kind: process.id, id: full.id } : null).data
  return (
    <View className="stack">
      <Heading level={3}>{shared.happened}</Heading>
      <FirstOf rows={[...full.timeline].reverse()} first={8} step={40} at="line">
        {(shown) => (
          <Timeline
            entries={shown.map(({ version, at, type, by, data }) => ({
              id: String(version),
              at,
              sentence: words.event[type]?.(mentioned(data, full.names)) ?? shared.happenedOther,
              who: by ?? undefined,
              more: picturesOf(data),
            }))}
          />
        )}
      </FirstOf>
      {checked === undefined ? (
        <View className="line">
          <Button kind="quiet" small icon="check" onTap={() => setChecking(true)}>
            {shared.verify}
          </Button>
        </View>
      ) : (
        <View className="second" ariaRole="status">
          {checked.brokenAt !== null
            ? shared.broken(checked.brokenAt)
            : checked.stateMatches
              ? shared.intact(checked.events)
              : shared.unlike}
        </View>
      )}
    </View>
  )
}

const tones = { scheduled: 'amber', cancelled: 'plain', closed: 'pine' } as const

/**
 * The meetings that were called about a paper: when, where, the way into the room; and afterwards what was written down.
 */
const Rooms = ({ full }: { readonly full: PaperFull }) => {
  const words = usePaperWords().rooms
  const format = useFormat()
  // a kind that calls none has none; what one does not read of it is not there
  const { meetings = [] } = full.paper as { readonly meetings?: readonly ProposalMeeting[] }
  if (meetings.length === 0) return null
  return (
    <View className="stack-s">
      <Heading level={3}>{words.title}</Heading>
      {meetings.map(({ id, status, startsAt, place, attendance, opinions, minutes = '' }) => (
        <Card key={id}>
          <View className="stack-s">
            <View className="line">
              <View className="strong grow">{`${format.moment(startsAt)} · ${place}`}</View>
              <Badge tone={tones[status]}>{words.status[status]}</Badge>
            </View>
            {attendance === undefined ? null : <View className="second">{words.came(attendance, opinions ?? 0)}</View>}
            {minutes === '' ? null : <LongText text={minutes} />}
            {status === 'cancelled' ? null : (
              <Button kind="secondary" icon="people" wide onTap={() => go('meeting/pages/meeting/index', { id })}>
                {status === 'closed' ? words.look : words.enter}
              </Button>
            )}
          </View>
        </Card>
      ))}
    </View>
  )
}
