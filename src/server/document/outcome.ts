// The outcome of a consultation as it goes to one unit: what concerns this unit, and nothing of the others' answers.

import { localDate } from '../../domain/calendar/local-time'
import { answerTo, resolutionsOf } from '../../domain/matter/answer'
import type { Answer } from '../../domain/matter/matter'
import { sectionMark, sideNames, stanceNames, documentWords as words } from '../locales/document'
import { dayOf } from '../locales/subscribe'
import { addressOf, type Documented } from './load'
import { type Line, linesOf } from './official'

const body = (text: string): Line => ({ kind: 'body', text })

const answerLine = (answer: Answer | undefined): string =>
  answer === undefined
    ? words.answerAsk
    : words.answer(
        words.verdicts[answer.verdict],
        answer.responsible,
        answer.due === undefined ? undefined : dayOf(answer.due),
        answer.reason,
      )

export const outcomeLines = (of: Documented, unitId: string, today: string): readonly Line[] => {
  const { matter } = of
  const { to, group: groupName } = addressOf(of, unitId)
  const own = resolutionsOf(matter, unitId)
  const dissent = own.flatMap((resolution) => resolution.dissent ?? [])
  const answer = matter.unitAnswers.find((one) => one.unitId === unitId)
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      words.yours,
      own.length === 0
        ? [words.none]
        : own.map((resolution, index) => {
            const { what, due, money, stances } = resolution
            const line = words.resolution(what, of.carrierOf(resolution), dayOf(due), money, stances)
            return `${index + 1}. ${line}`
          }),
    ],
    [
      words.dissent,
      dissent.map((one) =>
        words.dissenting(stanceNames[one.stance], one.side && sideNames[one.side], one.reason, one.answer),
      ),
    ],
    [
      words.answered,
      own.length === 0
        ? [answerLine(answer?.verdict === undefined ? undefined : { ...answer, verdict: answer.verdict })]
        : own.map((one, index) => `${index + 1}. ${answerLine(answerTo(matter, one))}`),
    ],
  ]
  return [
    { kind: 'title', text: words.outcomeTitle(matter.title) },
    { kind: 'flush', text: words.to(to) },
    body(words.number(of.number)),
    ...linesOf(matter.outcome?.text ?? ''),
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([heading, lines], index): readonly Line[] => [
        { kind: 'heading', text: `${sectionMark(index + 1)}${heading}` },
        ...lines.map(body),
      ]),
    { kind: 'signed', text: groupName },
    { kind: 'signed', text: dayOf(localDate(matter.outcome?.sentAt ?? today)) },
  ]
}
