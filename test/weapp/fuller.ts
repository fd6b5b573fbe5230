// Answers of the real server made as long as they get in a busy district: the rows it gave, again and again under ids of
// their own. Where the demo has none of a kind, a row as one would look stands in.

import type { EndpointName, Output } from '../../src/domain/contract'
import { hallOf, peopleInTheHall } from './hall'

type RowOf<Name extends EndpointName> = Output<Name> extends { rows: readonly (infer Row)[] } ? Row : never

const id = '0193e000-0000-7000-8000-00000000f001'
const at = '2026-11-20T08:30:00.000Z'
const subject = { kind: 'matter', id, title: '岩子河蔬菜市场南门的照明和摊位' } as const
const said =
  '晚上七点以后南门到公交站这一段没有路灯，摊位占了半条路，老人买菜回来容易绊倒，上个月已经摔了两个人，社区也来看过，一直没有人定下来由谁来装。'

/** What the demo has none of. */
const typical: {
  readonly 'flag.list': RowOf<'flag.list'>
  readonly 'check.list': RowOf<'check.list'>
  readonly 'privacy.runs': RowOf<'privacy.runs'>
} = {
  'flag.list': {
    id,
    kind: 'statement',
    what: 'text',
    subject,
    text: said,
    photos: [],
    people: 3,
    said: [
      { reason: 'abuse', note: '点名骂了摆摊的人' },
      { reason: 'privacy', note: '' },
      { reason: 'untrue', note: '上个月没有人摔倒' },
    ],
    at,
    mine: false,
  },
  'check.list': {
    id,
    kind: 'text',
    subject,
    text: said,
    photo: null,
    why: null,
    label: null,
    at,
    mine: false,
  },
  'privacy.runs': {
    id,
    at,
    deleted: [
      { what: 'session', count: 210 },
      { what: 'looseFile', count: 34 },
    ],
  },
}

type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The id of the nth copy; the same one wherever the same thing is spoken of. */
const copied = (text: unknown, copy: number): unknown =>
  typeof text === 'string' && copy > 0 ? text.slice(0, -4) + copy.toString(16).padStart(4, '0') : text

const ids = ['id', 'statement', 'statementId'] as const

const copyOf = (row: unknown, copy: number, from: number): unknown => {
  if (!isJson(row)) return row
  const own = ids.flatMap((name) => (name in row ? [[name, copied(row[name], copy)] as const] : []))
  // an entry of a timeline goes by its number
  const version = 'version' in row && 'type' in row ? { version: from + 1 } : {}
  return { ...row, ...Object.fromEntries(own), ...version }
}

const repeated = (rows: readonly unknown[], count: number, from = 0): readonly unknown[] =>
  rows.length === 0
    ? []
    : Array.from({ length: Math.max(count, rows.length) }, (_, index) =>
        copyOf(rows[index % rows.length], from + Math.floor(index / rows.length), index),
      )

/** How long the lists inside an answer get. */
const lengths: Readonly<Record<string, number>> = {
  statements: 60,
  results: 60,
  votes: 60,
  timeline: 80,
  remarks: 20,
  additions: 10,
}

const longer = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(longer)
  if (!isJson(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => {
      const length = lengths[name]
      const grown = Array.isArray(inside) && length !== undefined ? repeated(inside, length) : inside
      return [name, longer(grown)]
    }),
  )
}

const pageOf = 20
/** How many there are of what comes whole: stations, units, members of a group. */
const wholeList = 200

/** One row for each of something that the app itself counts: duties, checks of the machine, templates. */
const asTheyAre: ReadonlySet<string> = new Set(['figure.duty', 'health.get', 'matter.solved', 'notice.templates'])

/** What the meeting that was asked for last has been told, after which its opinions are asked for. */
let stated: readonly string[] = []

/** A meeting as it stands in a full room, each statement with what everybody answered. */
const inTheHall = (meeting: Json): Json => {
  const statements = Array.isArray(meeting.statements) ? meeting.statements.filter(isJson) : []
  stated = statements.map(({ id: statement }) => String(statement))
  const { results } = hallOf(stated)
  return {
    ...meeting,
    attending: peopleInTheHall,
    present: peopleInTheHall - 2,
    statements: statements.map((statement) => ({
      ...statement,
      seen: peopleInTheHall,
      result: results.get(String(statement.id)) ?? null,
    })),
  }
}

/** A proposal as long as its kind lets it be: ten suggestions that two units have answered at length, and talks about them. */
const atItsLongest = (full: Json): Json => {
  if (full.kind !== 'proposal' || !isJson(full.paper) || !isJson(full.names)) return full
  const [one = '', other = one] = Object.keys(full.names)
  const points = Array.from({ length: 10 }, (_, index) => `第${index + 1}条：${said.repeat(4)}`)
  const answers = [one, other].map((unitId) => ({
    ...{ unitId, round: 1, on: '2026-11-20', docNumber: '〔2026〕8号', signer: '示例', meaning: 'doing', letter: 'B' },
    ...{ returnBy: '2026-11-27', returned: null, scanIds: [] },
    points: points.map((_, index) => ({ n: index + 1, meaning: 'doing', text: said.repeat(12), by: '2027-06-30' })),
  }))
  const talk = { unitId: one, phase: 'before', how: 'visit', on: '2026-11-10', confirmBy: '2026-11-15' }
  const exchanges = Array.from({ length: 6 }, (_, index) => ({
    ...{ ...talk, id: `talk ${index}`, text: said.repeat(10), heard: 'corrected', correction: said.repeat(4) },
  }))
  const { paper } = full
  return {
    ...full,
    paper: { ...paper, situation: said.repeat(28), analysis: said.repeat(28), points, answers, exchanges },
  }
}

const answered = (name: string, answer: unknown): unknown => {
  if (name === 'meeting.opinion') {
    return stated.length === 0 ? answer : { state: 'ready', opinion: hallOf(stated).opinion }
  }
  const grown = longer(answer)
  if (name === 'paper.get' && isJson(grown)) return atItsLongest(grown)
  if ((name !== 'meeting.get' && name !== 'meeting.screen') || !isJson(grown) || !isJson(grown.meeting)) return grown
  return { ...grown, meeting: inTheHall(grown.meeting) }
}

/** What is asked, without the mark of a page that only exists here. */
export const askable = (address: string): string => address.replace(/([?&])after=fuller-\d+&?/, '$1')

export const fuller = (address: string, answer: unknown): unknown => {
  const { pathname, searchParams } = new URL(address)
  const name = pathname.split('/').at(-1) ?? ''
  if (!isJson(answer) || !Array.isArray(answer.rows)) return answered(name, answer)
  const standIn: unknown = Reflect.get(typical, name)
  const rows = answer.rows.length === 0 && standIn !== undefined ? [standIn] : answer.rows
  if (!('next' in answer)) {
    const most = asTheyAre.has(name) ? rows.length : Number(searchParams.get('limit') ?? wholeList)
    return longer({ ...answer, rows: repeated(rows, most) })
  }
  const page = Number(/^fuller-(\d+)$/.exec(searchParams.get('after') ?? '')?.[1] ?? 0)
  const count = Number(searchParams.get('limit') ?? pageOf)
  const next = rows.length === 0 ? null : `fuller-${page + 1}`
  return { ...answer, rows: repeated(rows.slice(0, count), count, page * 100), next }
}
