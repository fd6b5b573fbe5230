// What has happened to a matter, newest first, each entry with what was written and shown then.

import type { MatterFull } from '@domain/contract/matter'
import type { MatterEvent, MatterEventType } from '@domain/matter/event'
import { roles } from '@domain/people/role'
import { View } from '@tarojs/components'
import { broughtBy } from '../../api/shown-photo'
import { Bullets } from '../../components/Bullets'
import { LongText } from '../../components/basic'
import { FlagLink } from '../../components/FlagLink'
import { FirstOf } from '../../components/Loaded'
import { Photos, type ShownPhoto } from '../../components/Photos'
import { Timeline, type TimelineEntry } from '../../components/Timeline'
import { useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { eventOf, useEventSentence } from './event-sentence'

const tones: Partial<Record<MatterEventType, TimelineEntry['tone']>> = {
  opened: 'pine',
  claimed: 'pine',
  assigned: 'pine',
  advanced: 'pine',
  resultPublished: 'pine',
  closed: 'pine',
  sentBack: 'amber',
  reopened: 'amber',
  paused: 'amber',
  dueWarned: 'amber',
  taskReturned: 'amber',
  leadGone: 'amber',
  ended: 'clay',
}

/** What was written at length; the short reasons are part of the sentence. */
const textsOf = (event: MatterEvent): readonly string[] => {
  switch (event.type) {
    case 'opened':
      return [event.summary]
    case 'topicWritten':
      return [event.question]
    case 'visitAdded':
      return event.opinions ?? []
    case 'findingsWritten':
    case 'followedUp':
      return [event.findings]
    case 'meetingScheduled':
      return [event.agenda]
    case 'meetingClosed':
      return [event.minutes, event.dissent ?? '']
    case 'outcomeSent':
    case 'taskReported':
    case 'taskFinished':
    case 'taskConfirmed':
      return [event.text]
    case 'resultPublished':
      return [event.summary]
    default:
      return []
  }
}

interface MatterTimelineProps {
  readonly of: Pick<MatterFull, 'matter' | 'names' | 'timeline'>
  readonly photos: ReadonlyMap<string, ShownPhoto>
  /** entries shown before the rest is asked for */
  readonly first?: number | undefined
  /** tells the office of what an entry says or shows */
  readonly onFlag?: ((version: number, parts: readonly ('words' | 'pictures')[]) => void) | undefined
}

export const MatterTimeline = ({ of, photos, first = 8, onFlag }: MatterTimelineProps) => {
  const words = useMatterWords().page
  const { common } = useWords()
  const sentenceOf = useEventSentence(of)
  const newestFirst = [...of.timeline].sort((a, b) => b.version - a.version)

  const who = (role: string, by: string | null): string | undefined => {
    if (by !== null) return by
    const known = roles.find((one) => one === role)
    return known === undefined ? (role === 'clock' ? undefined : common.resident) : common.role[known]
  }

  const shownEntry = (entry: MatterFull['timeline'][number]): TimelineEntry => {
    const event = eventOf(entry)
    const texts = textsOf(event).filter((text) => typeof text === 'string' && text !== '')
    const pictures = broughtBy(entry.data, [...photos.values()])
    return {
      id: String(entry.version),
      at: entry.at,
      sentence: sentenceOf(event),
      who: who(entry.role, entry.by),
      tone: tones[event.type],
      more:
        texts.length + pictures.length === 0 ? undefined : (
          <View className="stack-s">
            {texts.length > 2 ? <Bullets items={texts} /> : texts.map((text) => <LongText key={text} text={text} />)}
            <Photos photos={pictures} />
            {onFlag === undefined ? null : (
              <FlagLink
                what={sentenceOf(event)}
                onTap={() =>
                  onFlag(entry.version, [
                    ...(texts.length > 0 ? (['words'] as const) : []),
                    ...(pictures.length > 0 ? (['pictures'] as const) : []),
                  ])
                }
              />
            )}
          </View>
        ),
    }
  }

  return (
    <View className="stack">
      <FirstOf rows={newestFirst} first={first} step={40} all={words.allEntries}>
        {(shown) => <Timeline entries={shown.map(shownEntry)} />}
      </FirstOf>
    </View>
  )
}
