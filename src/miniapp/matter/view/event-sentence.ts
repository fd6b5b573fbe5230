// One entry of a matter's log as a sentence: the event's own words, with the names that the answer gives.

import type { MatterFull, TimelineEntry } from '@domain/contract/matter'
import type { MatterEvent } from '@domain/matter/event'
import { useFormat } from '../../locales'
import { useEventWords } from '../../locales/event'

/** The event of an entry. It may be of a kind that this app does not know yet. */
export const eventOf = (entry: Pick<TimelineEntry, 'type' | 'data'>): MatterEvent => ({
  ...entry.data,
  type: entry.type,
})

export const useEventSentence = ({
  matter,
  names,
}: Pick<MatterFull, 'matter' | 'names'>): ((event: MatterEvent) => string) => {
  const words = useEventWords()
  const format = useFormat()
  const name = (id: string): string => names[id] ?? words.somebody
  const telling = {
    name,
    party: (id: string): string => {
      const party = matter.parties.find((one) => one.id === id)
      if (party === undefined) return words.somebody
      return party.name || words.aParty(party.kind)
    },
    task: (id: string): string =>
      [...matter.tasks, ...matter.resolutions].find((one) => one.id === id)?.what ?? words.aTask,
    date: format.weekday,
    moment: format.moment,
  }
  return (event) => {
    const sentence = words.event[event.type] as ((event: MatterEvent, tell: typeof telling) => string) | undefined
    return sentence === undefined ? words.otherEvent : sentence(event, telling)
  }
}
