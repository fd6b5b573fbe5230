// The papers of one proposal, line by line: what goes to its proposers, to its units and to those who press for it.

import type { ProposalPaper } from '../../domain/proposal/proposal'
import { type Proposal, proposersOf, standingAnswer, wayOf } from '../../domain/proposal/proposal'
import type { ProposalSetting } from '../../domain/proposal/setting'
import type { Line } from '../document/official'
import { linesOf } from '../document/official'
import { sectionMark } from '../locales/document'
import { areaNames, evidenceNames, partNames, wayNames, wayOnWords, proposalWords as words } from '../locales/proposal'
import { dayOf } from '../locales/subscribe'
import type { NameOf } from './load'

export interface Printed {
  readonly of: Proposal
  readonly number: string
  readonly nameOf: NameOf
  readonly setting: ProposalSetting
  /** who issues it: the desk's committee, or the district's office */
  readonly issuer: string
  readonly today: string
  readonly unitId: string | undefined
}

const body = (text: string): Line => ({ kind: 'body', text })
const title = (text: string): Line => ({ kind: 'title', text })

const sections = (parts: readonly (readonly [string, string])[]): readonly Line[] =>
  parts
    .filter(([, text]) => text !== '')
    .flatMap(([heading, text], index): readonly Line[] => [
      { kind: 'heading', text: `${sectionMark(index + 1)}${heading}` },
      ...linesOf(text),
    ])

const signed = ({ issuer, today }: Printed): readonly Line[] => [
  { kind: 'signed', text: issuer },
  { kind: 'signed', text: dayOf(today) },
]

const namesOfProposers = ({ of, nameOf }: Printed): string =>
  of.bodyId === null ? proposersOf(of).map(nameOf).join('、') : nameOf(of.bodyId)

const numbered = (points: readonly string[]): string => points.map((text, index) => `${index + 1}. ${text}`).join('\n')

const form = (printed: Printed): readonly Line[] => {
  const { of, number, nameOf } = printed
  const wishedUnits = [of.mainUnitId, of.assistUnitId].map(nameOf).filter(Boolean).join('、')
  return [
    title(words.form),
    body(words.number(of.no ?? number)),
    body(words.title(of.title)),
    body(words.proposers(wayNames[wayOf(of)], namesOfProposers(printed))),
    body(words.openness[of.openness]),
    ...sections([
      [words.situation, of.situation],
      [words.analysis, of.analysis],
      [words.points, numbered(of.points)],
      [words.evidence, of.evidence.map((one) => `${evidenceNames[one.what]}：${one.text}`).join('\n') || of.noEvidence],
      [words.wishedUnits, wishedUnits],
    ]),
  ]
}

const decision = (printed: Printed): readonly Line[] | null => {
  const { of, setting } = printed
  const to: Line = { kind: 'flush', text: words.to(namesOfProposers(printed)) }
  if (of.no !== null) {
    const area = of.area === null ? '' : areaNames[of.area]
    return [title(words.decision), to, body(words.admitted(of.title, of.no, area)), ...signed(printed)]
  }
  if (of.decline === null) return null
  const { reason, text, way, askBy } = of.decline
  const reasonText = setting.reasons.find(({ id }) => id === reason)?.text ?? reason
  const on = wayOnWords[way]
  return [
    title(words.refusal),
    to,
    body(words.declined(of.title, reasonText, text)),
    ...(on === '' ? [] : [body(on)]),
    body(words.again(dayOf(askBy))),
    ...signed(printed),
  ]
}

const undertakingOf = ({ of, unitId }: Printed) => of.undertakings.find((one) => one.unitId === unitId)

const entrust = (printed: Printed): readonly Line[] | null => {
  const { of, nameOf } = printed
  const one = undertakingOf(printed)
  if (one === undefined) return null
  const { unitId, part, due, objectBy, talkBy, last } = one
  return [
    title(words.entrust),
    { kind: 'flush', text: words.to(nameOf(unitId)) },
    body(words.entrusted(of.no ?? '', of.title, partNames[part], dayOf(due))),
    body(words.rules(dayOf(objectBy), dayOf(talkBy), dayOf(last))),
    ...signed(printed),
  ]
}

const assist = (printed: Printed): readonly Line[] | null => {
  const { of, nameOf, today } = printed
  const one = undertakingOf(printed)
  const main = of.undertakings.find(({ part }) => part === 'main')
  if (one === undefined || one.part !== 'assist' || one.assistance === '') return null
  return [
    title(words.assist),
    { kind: 'flush', text: words.to(nameOf(main?.unitId)) },
    body(words.assisting(of.no ?? '', of.title)),
    ...linesOf(one.assistance),
    { kind: 'signed', text: nameOf(one.unitId) },
    { kind: 'signed', text: dayOf(today) },
  ]
}

const answer = (printed: Printed): readonly Line[] | null => {
  const { of, nameOf, setting, unitId = '' } = printed
  const given = standingAnswer(of, unitId)
  if (given === undefined) return null
  return [
    // the letter stands at the upper right of the first page
    { kind: 'signed', text: words.mark(given.letter) },
    title(words.answer(of.no ?? '')),
    { kind: 'flush', text: words.to(namesOfProposers(printed)) },
    body(words.answering(of.title)),
    ...of.points.flatMap((text, index): readonly Line[] => {
      const one = given.points.find(({ n }) => n === index + 1)
      const said = one === undefined ? '' : `${setting.scale[one.meaning].words}。${one.text}`
      const by = one?.by === undefined ? '' : words.by(dayOf(one.by))
      return [{ kind: 'subheading', text: words.pointMark(index + 1, text) }, body(`${said}${by}`)]
    }),
    body(words.thanks),
    body(`${words.docNumber(given.docNumber)}　${words.signer(given.signer)}`),
    { kind: 'signed', text: nameOf(unitId) },
    { kind: 'signed', text: dayOf(given.on) },
  ]
}

const opinion = (printed: Printed): readonly Line[] | null => {
  const { of, nameOf } = printed
  const one = undertakingOf(printed)
  if (one === undefined) return null
  return [
    title(words.opinion),
    body(words.number(of.no ?? '')),
    body(words.title(of.title)),
    body(words.proposers(wayNames[wayOf(of)], namesOfProposers(printed))),
    body(words.urgingUnits(nameOf(one.unitId))),
    ...words.asked.map(body),
  ]
}

const urge = (printed: Printed): readonly Line[] | null => {
  const { of, nameOf } = printed
  if (of.key === null) return null
  const units = of.undertakings.map(({ unitId, part }) => `${nameOf(unitId)}（${partNames[part]}）`).join('、')
  return [
    title(words.urge),
    body(words.urging(of.no ?? '', of.title)),
    body(words.urgingBy(of.chair, of.leader)),
    body(words.urgingUnits(units || words.none)),
    body(words.urgingWays),
    ...sections([[words.points, numbered(of.points)]]),
    ...signed(printed),
  ]
}

/** null where there is nothing of this to print. */
export const paperLines: Readonly<Record<ProposalPaper, (printed: Printed) => readonly Line[] | null>> = {
  form,
  decision,
  entrust,
  assist,
  answer,
  opinion,
  urge,
}
