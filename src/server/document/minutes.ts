// The minutes of a meeting: as a draft out of what the meeting left, and as an official document.

import { localClock, localDate } from '../../domain/calendar/local-time'
import type { Output } from '../../domain/contract'
import type { MeetingSnapshot } from '../../domain/contract/meeting'
import type { Dissent } from '../../domain/decision/stance'
import type { Meeting, Resolution } from '../../domain/matter/matter'
import { isFixed } from '../../domain/matter/minutes'
import { meetingForms, sectionMark, sideNames, stanceNames, documentWords as words } from '../locales/document'
import { dayOf } from '../locales/subscribe'
import { type Documented, hostsOf } from './load'
import { type Line, linesOf } from './official'

type Motions = Output<'meeting.motions'>['rows']

const timeOf = (at: string): string => words.time(dayOf(localDate(at)), localClock(at))

const dissentLine = ({ stance, side, reason, answer }: Dissent): string =>
  words.dissenting(stanceNames[stance], side && sideNames[side], reason, answer)

const sectionsOf = (sections: readonly (readonly [string, readonly string[]])[]): string =>
  sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines], index) => [`${sectionMark(index + 1)}${heading}`, ...lines].join('\n'))
    .join('\n')

const numbered = (lines: readonly string[]): readonly string[] => lines.map((line, index) => `${index + 1}. ${line}`)

const statementLine = ({ text, result }: MeetingSnapshot['statements'][number]): string => {
  if (result === null) return words.unvoted(text)
  const sides = result.sides.map((side) => words.sideCount(sideNames[side.side], side))
  return [words.statement(text, result), ...sides].join(sides.length === 0 ? '' : '\n')
}

/** Everything that the meeting left, for the lead to edit; `dissent` stands apart because it is recorded apart. */
export const draftOf = (
  snapshot: MeetingSnapshot,
  motions: Motions,
  unitNames: (id: string) => string,
): { readonly minutes: string; readonly dissent: string } => {
  const present = snapshot.sides.filter((side) => side.present > 0)
  const kept = motions.filter((motion) => motion.status !== 'dropped')
  return {
    minutes: [
      words.attendance(
        snapshot.present,
        present.map((side) => words.side(sideNames[side.side], side.present)),
      ),
      sectionsOf([
        [words.agenda, numbered(snapshot.agenda)],
        [
          words.statements,
          snapshot.statements.length === 0 ? [words.noStatements] : numbered(snapshot.statements.map(statementLine)),
        ],
        [
          words.motions,
          numbered(
            kept.map(({ what, unitId, due, money, stances }) =>
              words.resolution(what, unitNames(unitId), dayOf(due), money ?? undefined, stances),
            ),
          ),
        ],
      ]),
    ].join('\n'),
    dissent: kept.flatMap((motion) => motion.dissent.map(dissentLine)).join('\n'),
  }
}

const resolutionLine = (of: Documented, { what, due, money, stances, ...by }: Resolution): string =>
  by.settledBy === undefined
    ? words.resolution(what, of.carrierOf(by), dayOf(due), money, stances)
    : words.settledThere(what, by.settledBy)

const body = (text: string): Line => ({ kind: 'body', text })

const section = (heading: string, lines: readonly string[]): readonly Line[] =>
  lines.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...lines.map(body)]

/** The whole document of a closed meeting. */
export const minutesLines = (of: Documented, meeting: Meeting): readonly Line[] => {
  const { matter } = of
  const resolutions = matter.resolutions.filter((one) => one.meetingId === meeting.id)
  const dissent = [
    ...linesOf(meeting.dissent ?? '').map((line) => line.text),
    ...resolutions.flatMap((resolution) => (resolution.dissent ?? []).map(dissentLine)),
  ]
  const decided = numbered(resolutions.map((resolution) => resolutionLine(of, resolution)))
  const none = matter.noAgreement === null ? [] : [words.noAgreement(matter.noAgreement)]
  const { lead: host, group: groupName } = hostsOf(of, meeting.id)
  return [
    { kind: 'mark', text: words.mark(groupName) },
    { kind: 'title', text: words.minutesTitle(matter.title) },
    body(words.number(of.number)),
    body(timeOf(meeting.startsAt)),
    body(words.place(meeting.place)),
    body(words.form(meetingForms[meeting.form])),
    ...(host === '' ? [] : [body(words.host(host))]),
    body(words.attendance(meeting.attendance ?? 0, [])),
    ...linesOf(meeting.minutes ?? ''),
    ...section(words.resolutions, decided.length === 0 ? none : decided),
    ...section(words.dissent, dissent),
    body(isFixed(meeting) ? words.fixed(dayOf(localDate(meeting.fixedAt ?? meeting.startsAt))) : words.notFixed),
    { kind: 'signed', text: groupName },
  ]
}
