// The letter by which an expert is sent (派遣函): to which group, about which matter, and what for.

import { localDate } from '../../domain/calendar/local-time'
import type { ExpertAsking } from '../../domain/matter/matter'
import { documentWords as words } from '../locales/document'
import { dayOf } from '../locales/subscribe'
import type { Documented } from './load'
import { type Line, linesOf } from './official'

/** Somebody who has said that they come; undefined for every other asking. */
export const sentExpert = ({ matter }: Documented, askingId: string): ExpertAsking | undefined =>
  matter.experts?.find(({ id, status }) => id === askingId && (status === 'accepted' || status === 'went'))

export const expertLines = (of: Documented, asking: ExpertAsking, organiser: string): readonly Line[] => {
  const { matter, number, log, nameOf } = of
  const [accepted] = log
    .filter(({ event }) => event.type === 'expertAnswered' && event.askingId === asking.id && event.accepted)
    .slice(-1)
  const at = accepted?.at ?? matter.openedAt
  return [
    { kind: 'mark', text: organiser },
    { kind: 'title', text: words.expertTitle },
    { kind: 'flush', text: words.to(nameOf(matter.groupId, at)) },
    { kind: 'body', text: words.expertSent(matter.title, number, asking.field, nameOf(asking.personId ?? null, at)) },
    { kind: 'body', text: words.expertTask },
    ...linesOf(asking.what),
    { kind: 'body', text: words.expertReceive },
    { kind: 'signed', text: organiser },
    { kind: 'signed', text: dayOf(localDate(at)) },
  ]
}
