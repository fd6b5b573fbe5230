// What is printed of a whole plenary: the report of the review, the draft of the yearly report, the catalogue, and as sheets
// the list to hand over and how each unit did. Units stand in the order of the roster, never by a figure.

import { accountOf, percent } from '../../domain/proposal/account'
import { hasTalked } from '../../domain/proposal/handle'
import { type Area, areas, type Proposal, proposersOf, wayOf } from '../../domain/proposal/proposal'
import type { Line } from '../document/official'
import { type Cell, number, text } from '../ledger/cell'
import type { Sheet } from '../ledger/workbook'
import { sectionMark } from '../locales/document'
import { areaNames, partNames, resultNames, wayNames, proposalWords as words } from '../locales/proposal'
import { dayOf } from '../locales/subscribe'
import { factsOf, type NameOf } from './load'

const body = (text: string): Line => ({ kind: 'body', text })
const share = (part: number, whole: number): string => words.percent(percent(part, whole))

const reviewPart = (all: readonly Proposal[]): readonly Line[] => {
  const of = accountOf(all)
  const { collective, joint, single } = of.byWay
  return [
    body(words.reviewed(of.received, collective, joint, single)),
    body(words.reviewAdmitted(of.admitted, share(of.admitted, of.received))),
    body(words.reviewOthers(of.declined, of.converted, of.merged, of.withdrawn)),
    body(words.reviewAreas(areas.map((area): readonly [string, number] => [areaNames[area], of.byArea[area]]))),
    body(words.reviewKey(of.key)),
  ]
}

export const reviewLines = (
  all: readonly Proposal[],
  heading: string,
  issuer: string,
  today: string,
): readonly Line[] => [
  { kind: 'title', text: `${heading}${words.review}` },
  ...reviewPart(all),
  { kind: 'signed', text: issuer },
  { kind: 'signed', text: dayOf(today) },
]

export const yearlyLines = (
  all: readonly Proposal[],
  heading: string,
  issuer: string,
  today: string,
): readonly Line[] => {
  const of = accountOf(all)
  const results = Object.entries(resultNames).map(([result, name]): readonly [string, number] => [
    name,
    of.judged[result as keyof typeof resultNames],
  ])
  return [
    { kind: 'title', text: `${heading}${words.yearly}` },
    ...reviewPart(all),
    body(words.yearlyAnswered(of.answered, of.inTime, share(of.inTime, of.answered))),
    body(words.yearlyTalked(of.talkedBefore, share(of.talkedBefore, of.answered))),
    body(words.yearlyLetters(Object.entries(of.byLetter))),
    body(words.yearlyJudged(results, of.silent)),
    body(words.yearlyAgain(of.rehandled, of.lookedBack)),
    { kind: 'signed', text: issuer },
    { kind: 'signed', text: dayOf(today) },
  ]
}

const proposersNamed = (of: Proposal, nameOf: NameOf): string =>
  of.bodyId === null ? proposersOf(of).map(nameOf).join('、') : nameOf(of.bodyId)

export const catalogueLines = (all: readonly Proposal[], heading: string, nameOf: NameOf): readonly Line[] => [
  { kind: 'title', text: `${heading}${words.catalogue}` },
  ...areas.flatMap((area: Area, index): readonly Line[] => [
    { kind: 'heading', text: `${sectionMark(index + 1)}${areaNames[area]}` },
    ...all
      .filter((of) => of.no !== null && of.area === area)
      .map((of) =>
        // what is not public stands in the catalogue by its number alone
        body(
          of.openness === 'closed'
            ? (of.no ?? '')
            : `${of.no}　${of.title}（${wayNames[wayOf(of)]}：${proposersNamed(of, nameOf)}）`,
        ),
      ),
  ]),
]

const head = (columns: object): Cell[] =>
  Object.values(columns).map((value) => ({ type: String, value: String(value), fontWeight: 'bold' }))

async function* each(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield* rows
}

const widths = (columns: object): number[] => Object.keys(columns).map((name) => (name === 'title' ? 40 : 14))

/** Has the proposer been talked with, and where does the unit's answer stand: what a desk telephones about. */
const standingOf = (of: Proposal, unitId: string, today: string): readonly [talked: string, standing: string] => {
  const one = of.undertakings.find((undertaking) => undertaking.unitId === unitId)
  if (one === undefined || one.part === 'assist') return ['', '']
  const { yes, no, notNeeded, late, working, objected, answered } = words.standing
  const talked = of.talkWaived ? notNeeded : hasTalked(of, unitId) ? yes : no
  if (one.status === 'answered') return [talked, answered]
  if (one.status === 'objected') return [talked, objected]
  return [talked, one.due < today ? late : working]
}

export const handoverSheet = (all: readonly Proposal[], nameOf: NameOf, today: string): Sheet => ({
  name: words.list,
  widths: widths(words.columns),
  rows: each([
    head(words.columns),
    ...all
      .filter(({ no }) => no !== null)
      .flatMap((of) => {
        const units = of.undertakings.length > 0 ? of.undertakings : of.proposed.map((one) => ({ ...one, due: '' }))
        const first = [of.no ?? '', of.title, proposersNamed(of, nameOf), of.area === null ? '' : areaNames[of.area]]
        const lines = units.length === 0 ? [{ unitId: '', part: null, due: '' }] : units
        return lines.map(({ unitId, part, due }) => [
          ...first.map(text),
          text(nameOf(unitId)),
          text(part === null ? '' : partNames[part]),
          text(due),
          ...standingOf(of, unitId, today).map(text),
        ])
      }),
  ]),
})

/** One line a unit of those that handled anything, in the roster's order. */
export const unitSheet = (
  all: readonly Proposal[],
  units: readonly { readonly id: string; readonly name: string }[],
): Sheet => ({
  name: words.units,
  widths: widths(words.unitColumns),
  rows: each([
    head(words.unitColumns),
    ...units.flatMap(({ id, name }) => {
      const of = factsOf(all, id)
      if (of.received === 0) return []
      const { received, talkedBefore, answered, inTime, agree, understand, reserve, disagree, rehandled } = of
      const counts = [received, talkedBefore, answered, inTime, agree, understand, reserve, disagree, rehandled]
      return [[text(name), ...counts.map(number)]]
    }),
  ]),
})
