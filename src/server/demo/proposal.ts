// The proposals of the demo as requests of its people, each as far as its story says.

import { localDate } from '../../domain/calendar/local-time'
import { canonical } from '../../domain/log/canonical'
import { sha256 } from '../log/link'
import { namedId } from '../named-id'
import { districtId, type PersonKey, personId, staffOf, unitId } from './content/cast'
import type { Stand, StoryProposal } from './content/proposal'
import { officeTime, type Today } from './day'
import { requestIdOf } from './perform'
import type { Happening } from './request'

type Command = { readonly action: string } & Readonly<Record<string, unknown>>

/** What is done, by whom, so many days after it was begun. */
interface Turn {
  readonly after: number
  readonly by: PersonKey
  readonly command: Command
}

/** In the order in which it comes so far; those beside the way end where they are. */
const course: readonly Stand[] = ['submitted', 'admitted', 'entrusted', 'talked', 'answered', 'lookBack', 'closed']
const reached: Readonly<Record<Stand, Stand | null>> = {
  ...{ draft: null, signing: null, submitted: 'submitted', repair: 'submitted', declined: 'submitted' },
  ...{ converted: 'submitted', admitted: 'admitted', merged: 'admitted', entrusted: 'entrusted' },
  ...{ objected: 'entrusted', talked: 'talked', answered: 'answered', disagreed: 'answered', lookBack: 'lookBack' },
  closed: 'closed',
}

/** Days ago on which one is named as good work; it is published the day after. */
const shownAgo = 3

const idOf = (key: string): string => requestIdOf(`proposal ${key}`)

const written = ({ title, situation, points, unit, secret }: StoryProposal) => ({
  ...{ title, situation, points, noEvidence: '', summary: '', sealIds: [] },
  analysis: '主要原因是责任单位多、投入渠道散，缺少牵头部门和时间表。',
  evidence: [{ what: 'visit', text: '走访相关社区、村和单位，听取二十余人意见' }],
  mainUnitId: unitId(unit),
  openness: secret === true ? 'closed' : 'open',
  closedReason: secret === true ? '涉及公共安全，公开可能引起误解' : '',
})

const review = (opinion: string, text = ''): Command => ({ action: 'review', opinion, text })

const sideTurns = (story: StoryProposal): readonly Turn[] => {
  switch (story.stand) {
    case 'repair':
      return [{ after: 3, by: 'office', command: review('repair', '建议只有一条且较空泛，请补充具体做法和责任单位') }]
    case 'declined':
      return [
        { after: 2, by: 'office', command: review('decline', '属个人事务') },
        { after: 3, by: 'tian', command: review('decline', '同意初审意见') },
        { after: 3.2, by: 'office', command: { action: 'decline', reason: 'own', text: '可以向乡镇调解委员会提出。' } },
      ]
    case 'converted':
      return [
        { after: 2, by: 'office', command: review('convert', '属学术讨论') },
        { after: 3, by: 'tian', command: review('convert', '同意') },
        { after: 3.2, by: 'office', command: { action: 'convert', to: 'information', text: '送文史部门参考。' } },
      ]
    default:
      return []
  }
}

const answered = (story: StoryProposal, today: Today, askedAgo: number, round: number): Command => {
  const { meaning = 'done', points, unit } = story
  const by = localDate(new Date(officeTime(today, askedAgo - 200)).toISOString())
  return {
    action: 'answer',
    unitId: unitId(unit),
    docNumber: `示例函〔${localDate(new Date(officeTime(today, askedAgo)).toISOString()).slice(0, 4)}〕${story.title.length + round}号`,
    signer: '示例局长',
    meaning,
    points: points.map((text, index) => ({
      n: index + 1,
      meaning,
      text:
        meaning === 'done' ? `已按“${text}”落实到位，群众可到现场查看。` : `“${text}”已列入工作安排，正按步骤推进。`,
      ...(meaning === 'planned' ? { by } : {}),
    })),
  }
}

const turnsOf = (story: StoryProposal, today: Today): readonly Turn[] => {
  const { stand, by, unit, assist, points, meaning, ago, looks = 0, shown } = story
  const to = reached[stand]
  const come = (step: Stand): boolean => to !== null && course.indexOf(to) >= course.indexOf(step)
  const staff = staffOf(unit)
  const undertakings = [
    { unitId: unitId(unit), part: 'main' },
    ...(assist === undefined ? [] : [{ unitId: unitId(assist), part: 'assist' }]),
  ]
  const judged = (result: string, text = ''): Command => ({
    ...{ action: 'respond', unitId: unitId(unit), talked: true, attitude: 'good', result, text },
  })
  const proposers = [by, ...(story.signers ?? [])]
  const looked = (n: number): Command => ({
    action: 'lookBack',
    unitId: unitId(unit),
    points: points.map((text, index) => {
      const done = index < n
      return {
        n: index + 1,
        meaning: done ? 'done' : 'doing',
        text: done ? `“${text}”已经落实。` : `“${text}”完成一半，明年继续。`,
      }
    }),
  })
  const all: readonly (Turn & { readonly at: boolean })[] = [
    { at: come('submitted'), after: 1, by, command: { action: 'submit' } },
    { at: come('admitted'), after: 2, by: 'office', command: review('admit') },
    { at: come('admitted'), after: 3, by: 'tian', command: review('admit') },
    { at: come('admitted'), after: 4, by: 'office', command: { action: 'admit', area: story.area } },
    { at: come('entrusted'), after: 7, by: 'tian', command: review('admit') },
    { at: come('entrusted'), after: 8, by: 'ducha', command: { action: 'entrust', undertakings } },
    {
      at: stand === 'objected',
      after: 10,
      by: staff,
      command: { action: 'object', unitId: unitId(unit), reason: '线路产权属用户，建议由住建部门牵头。' },
    },
    {
      at: come('entrusted') && story.picked === true,
      after: 9,
      by: 'office',
      command: { action: 'pickKey', decidedOn: localDate(new Date(officeTime(today, ago - 9)).toISOString()) },
    },
    {
      at: come('entrusted') && story.picked === true,
      after: 9.5,
      by: 'office',
      command: {
        ...{ action: 'nameChair', name: '示例领衔副主席' },
        decidedOn: localDate(new Date(officeTime(today, ago - 9)).toISOString()),
      },
    },
    {
      at: come('talked'),
      after: 14,
      by: staff,
      command: {
        ...{ action: 'exchange', unitId: unitId(unit), id: namedId(`${districtId} talk ${story.key}`) },
        ...{ phase: 'before', how: 'visit', text: '上门听取提案人的初衷，商定先到现场看一遍。' },
        on: localDate(new Date(officeTime(today, ago - 14)).toISOString()),
      },
    },
    {
      at: come('talked'),
      after: 15,
      by,
      command: { action: 'hearExchange', id: namedId(`${districtId} talk ${story.key}`), right: true, text: '' },
    },
    { at: come('answered'), after: 40, by: staff, command: answered(story, today, ago - 40, 1) },
    {
      at: stand === 'disagreed',
      after: 43,
      by,
      command: judged('disagree', '只说了计划，没有说先改哪一段、什么时候改。'),
    },
    ...(come('lookBack')
      ? proposers.map((who, index) => ({
          at: true,
          after: 44 + index,
          by: who,
          command: judged(index === 0 ? 'agree' : 'understand'),
        }))
      : []),
    ...Array.from({ length: looks }, (_one, index) => ({
      at: true,
      after: 300 + 300 * index,
      by: staff,
      command: looked(index),
    })),
    // what was promised is looked back at before it is closed
    { at: shown !== undefined, after: 100, by: staff, command: looked(points.length) },
    {
      at: stand === 'closed',
      after: shown === undefined ? 60 : 101,
      by: 'office',
      command: { action: 'close', text: '各条建议均已落实。' },
    },
    ...(shown === undefined
      ? []
      : (
          [
            ['nameShowcase', { done: shown, consent: 'nobodyShown' }],
            ['publishShowcase', {}],
          ] as const
        ).map(([action, fields], index) => ({
          ...{ at: true, after: ago - shownAgo + index, by: 'office' as const },
          command: { action, ...fields },
        }))),
  ]
  return [
    ...all.filter(({ at, after }) => at && after < ago && (meaning !== undefined || after >= 0)),
    ...sideTurns(story),
  ]
}

const hashOf = ({ title, situation, points }: StoryProposal, analysis: string): string =>
  sha256(canonical({ title, situation, analysis, points: [...points] }))

export const proposalHappenings = (story: StoryProposal, today: Today): readonly Happening[] => {
  const { key, by, signers = [], ago, stand, into } = story
  const id = idOf(key)
  const at = (after: number): number => officeTime(today, Math.max(0, ago - after))
  const act = (name: string, after: number, who: PersonKey, command: Command, of = id): Happening => ({
    kind: 'request',
    at: at(after),
    request: {
      by: who,
      endpoint: 'paper.act',
      name: `proposal ${key} ${name}`,
      input: { id: of, paper: { kind: 'proposal', command } },
    },
  })
  const fields = written(story)
  const hash = hashOf(story, fields.analysis)
  const signed = stand === 'signing' ? signers.slice(0, 1) : signers
  const merging: readonly Happening[] =
    into === undefined
      ? []
      : [
          act('merge', 5, 'office', { action: 'merge', intoId: idOf(into), text: '与另一件提案内容相同，一并办理。' }),
          act('agree', 6, by, { action: 'answerMerge', agree: true, text: '' }),
        ]
  return [
    {
      kind: 'request',
      at: at(0),
      request: {
        by,
        endpoint: 'paper.open',
        name: `proposal ${key}`,
        input: { paper: { kind: 'proposal', fields } },
      },
    },
    ...(signers.length === 0
      ? []
      : [
          act('ask', 0.2, by, {
            action: 'askSigners',
            signers: signers.map((person) => ({ personId: personId(person) })),
          }),
        ]),
    ...signed.map(
      (person, index): Happening => ({
        kind: 'request',
        at: at(0.4 + index * 0.05),
        request: {
          by: person,
          endpoint: 'paper.sign',
          name: `proposal ${key} sign ${person}`,
          input: { kind: 'proposal', id, hash, sign: true },
        },
      }),
    ),
    ...turnsOf(story, today).map((turn, index) => act(`turn ${index}`, turn.after, turn.by, turn.command)),
    ...merging,
  ]
}
