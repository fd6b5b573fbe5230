// The bulletin (通报): what a month, half a year or a year came to. The clock drafts it on the first working day with figures
// that nobody types in, the office edits the words, the chair signs, and then it stays as it is: a mistake is mended by a second one.

import { nextWorkingDay } from '../calendar/calendar'
import { addDays, localDate, localInstant } from '../calendar/local-time'
import { refuse } from '../errors'
import { type Audience, holders, units } from '../notice/audience'
import { holds, personIdOf } from '../people/role'
import { actionOf, type CommandOf } from '../process/action'
import type { EventOf, EventRows } from '../process/event'
import { insideWords, publicWords } from '../process/field'
import { openingOf, type Paper, type PaperContext, type PaperKind, paperProcess } from '../process/paper'
import type { BulletinQuery, ReadQuery } from '../process/reading'
import type { Account, BulletinReading, HashReading, NotThere } from './account'
import { endedBefore, type Period, periodOf, spans } from './period'

const bulletinSteps = ['draft', 'signing', 'signed'] as const

/** What the office writes. */
interface Words {
  readonly summary: string
  /** what is hard */
  readonly hard: string
  /** what comes next */
  readonly next: string
}

export interface Bulletin extends Paper, Period, Words {
  readonly step: (typeof bulletinSteps)[number]
  readonly account: Account
  /** the bulletin that it corrects */
  readonly corrects: { readonly id: string; readonly number: string } | null
  readonly signed: {
    readonly on: string
    /** the chair; null when the office entered a signature on paper */
    readonly byId: string | null
    readonly name: string
    readonly hash: string
  } | null
  /** why it came back unsigned; empty when it did not */
  readonly returned: string
}

/** Where it is for good, and everybody reads it. */
export const signedStep = 'signed' satisfies Bulletin['step']

/** Still being written: its figures are read again. */
export const isDraft = ({ step }: Pick<Bulletin, 'step'>): boolean => step === 'draft'

interface Context extends PaperContext {
  readonly read?: BulletinReading | HashReading | NotThere
}

interface BulletinKind extends PaperKind {
  readonly state: Bulletin
  readonly standing: Bulletin
  readonly at: Bulletin['step']
  readonly condition: never
  readonly capacity: 'office' | 'chair' | 'clock'
  readonly context: Context
}

interface BulletinEvents {
  drafted: Period & {
    readonly districtId: string
    readonly title: string
    readonly summary: string
    readonly account: Account
    readonly corrects?: { readonly id: string; readonly number: string }
  }
  edited: Words & { readonly title: string }
  /** the figures were read again */
  counted: { readonly account: Account }
  nameTakenOut: { readonly matterId: string }
  submitted: { readonly account: Account }
  sentBack: { readonly text: string }
  /** `byId`: the chair; null for a signature on paper, with the name that it bears */
  signed: {
    readonly hash: string
    readonly on: string
    readonly byId: string | null
    readonly name: string
    readonly via?: 'hand'
  }
}
type BulletinEvent = EventOf<BulletinEvents>

/** What is signed: the words, the figures, and for which time. */
const signedOf = ({ title, span, from, to, summary, hard, next, account, corrects }: Bulletin) => ({
  ...{ title, span, from, to, summary, hard, next, account, corrects },
})

const action = actionOf<BulletinKind, BulletinEvents>()

/** A name that was taken out stays out when the figures are read again. */
const withNamesOut = (before: Account, account: Account): Account => ({
  ...account,
  late: account.late.map((one) =>
    before.late.some(({ matterId, who }) => who === '' && matterId === one.matterId) ? { ...one, who: '' } : one,
  ),
})

const named = ({ account }: Bulletin) => account.late.filter(({ who }) => who !== '')

/** What was read for it; undefined when something else was, or nothing. */
const accountIn = ({ read }: Context): BulletinReading | undefined =>
  read !== undefined && 'account' in read ? read : undefined
const hashIn = ({ read }: Context): string | undefined => (read !== undefined && 'hash' in read ? read.hash : undefined)

/** The account as it is read now, and as the office has edited it. */
const accountNow = ({ account }: Bulletin, context: Context): Account | undefined => {
  const reading = accountIn(context)
  return reading && withNamesOut(account, reading.account)
}

export const bulletinActions = {
  submit: action({
    at: ['draft'],
    // what still goes on is not given account of as if it were over
    isDue: ({ to }, { at }) => localDate(at) > to,
    by: ['office'],
    shown: 'onward',
    fields: {},
    decide: (bulletin, _input, context) => {
      const account = accountNow(bulletin, context)
      return account === undefined ? refuse('notNow') : [{ type: 'submitted', account }]
    },
  }),
  edit: action({
    at: ['draft'],
    by: ['office'],
    shown: 'work',
    fields: {
      title: publicWords.line,
      summary: publicWords.text,
      hard: { ...publicWords.text, blank: true },
      next: { ...publicWords.text, blank: true },
    },
    prefill: ({ title, summary, hard, next }) => ({ title, summary, hard, next }),
    decide: (_b, input) => [{ type: 'edited', ...input }],
  }),
  takeOutName: action({
    at: ['draft'],
    by: ['office'],
    shown: 'work',
    fields: { matterId: { kind: 'target' } },
    target: {
      field: 'matterId',
      among: (b) => [...new Set(named(b).map(({ matterId }) => matterId))].map((id) => ({ id })),
      refused: 'notNow',
    },
    decide: (_b, input) => [{ type: 'nameTakenOut', ...input }],
  }),
  count: action({
    at: ['draft'],
    by: ['office'],
    shown: 'secondary',
    fields: {},
    decide: (bulletin, _input, context) => {
      const account = accountNow(bulletin, context)
      return account === undefined ? refuse('notNow') : [{ type: 'counted', account }]
    },
  }),
  sign: action({
    at: ['signing'],
    by: ['chair'],
    shown: 'onward',
    fields: {},
    decide: (_b, _input, context) => {
      const hash = hashIn(context)
      const on = localDate(context.at)
      return hash === undefined
        ? refuse('notNow')
        : [{ type: 'signed', hash, on, byId: personIdOf(context.actor), name: '' }]
    },
  }),
  // leaders rarely sign in: the office enters what was signed on paper
  enterSigned: action({
    at: ['signing'],
    by: ['office'],
    shown: 'onward',
    fields: { name: { ...publicWords.line, nameOf: 'chair' }, on: { kind: 'date', to: 'today' } },
    decide: ({ to }, { name, on }, context) => {
      const hash = hashIn(context)
      if (hash === undefined || on > localDate(context.at) || on <= to) return refuse('notNow')
      return [{ type: 'signed', hash, on, byId: null, name, via: 'hand' }]
    },
  }),
  sendBack: action({
    at: ['signing'],
    by: ['chair', 'office'],
    shown: 'work',
    fields: { text: insideWords.reason },
    decide: (_b, input) => [{ type: 'sentBack', ...input }],
  }),
} as const

const office = ({ districtId }: Bulletin): Audience => holders('office', districtId)
const members = (): Audience => holders('member', null)

export const bulletinEvents = {
  drafted: { evolve: () => ({}), read: 'inside', tell: { to: (b) => [office(b)], says: ['title'], push: 'todo' } },
  edited: { evolve: (_b, input) => input, read: 'inside', tell: null },
  counted: { evolve: (_b, { account }) => ({ account }), read: 'inside', tell: null },
  nameTakenOut: {
    evolve: ({ account }, gone) => ({
      account: {
        ...account,
        late: account.late.map((one) => (one.matterId === gone.matterId ? { ...one, who: '' } : one)),
      },
    }),
    read: 'inside',
    tell: null,
  },
  submitted: {
    evolve: (_b, { account }, at) => ({ step: 'signing', account, returned: '', stepFrom: localDate(at) }),
    read: 'inside',
    tell: { to: (b) => [holders('chair', b.districtId)], says: [], push: 'todo' },
  },
  sentBack: {
    evolve: (_b, { text }, at) => ({ step: 'draft', returned: text, stepFrom: localDate(at) }),
    read: 'inside',
    tell: { to: (b) => [office(b)], says: ['text'], push: 'todo' },
  },
  signed: {
    evolve: (_b, { hash, on, byId, name }) => ({
      step: 'signed',
      status: 'closed',
      signed: { on, byId, name, hash },
    }),
    read: 'all',
    tell: {
      to: (b) => [members(), units(new Set(b.account.late.flatMap(({ unitId }) => unitId ?? [])))],
      says: [],
      push: null,
    },
  },
} as const satisfies EventRows<BulletinKind, BulletinEvents>

const accountQuery = ({ span, from, to }: Period, corrects?: string): BulletinQuery => ({
  of: 'bulletin',
  ...{ span, from, to },
  ...(corrects === undefined ? {} : { corrects }),
})
const hashQuery = (bulletin: Bulletin): ReadQuery => ({ of: 'hash', content: signedOf(bulletin) })

/** The first working day after the period has ended. */
const readyOn = ({ to }: Period, { calendar }: Pick<PaperContext, 'calendar'>): string =>
  nextWorkingDay(calendar, localInstant(addDays(to, 1), '12:00'))

export const bulletinProcess = paperProcess<BulletinKind, BulletinEvent, CommandOf<typeof bulletinActions>>({
  id: 'bulletin',
  prefix: 'B',
  actions: bulletinActions,
  standsAt: ({ step }) => step,
  conditions: {},
  held: ({ districtId }, { actor }) =>
    new Set([
      ...(holds(actor, 'office', districtId) ? (['office'] as const) : []),
      ...(holds(actor, 'chair', districtId) ? (['chair'] as const) : []),
    ]),
  closedBecause: () => 'notNow',
  own: { as: [], is: () => false },
  events: bulletinEvents,
  askings: {
    drafted: { still: isDraft },
    sentBack: { still: isDraft },
    submitted: { still: ({ step }) => step === 'signing' },
  },
  begin: (event, id, at) => {
    if (event.type !== 'drafted') return undefined
    const { type: _type, corrects = null, ...drafted } = event
    const course = { status: 'open', step: 'draft', openedAt: at, stepFrom: localDate(at), due: null } as const
    return { id, version: 1, ...drafted, ...course, hard: '', next: '', corrects, signed: null, returned: '' }
  },
  due: () => [],
  steps: bulletinSteps,
  opening: openingOf<BulletinEvents, Context>()({
    by: ['office'],
    fields: {
      span: { kind: 'oneOf', of: spans },
      from: { kind: 'date', to: 'today' },
      corrects: { ...insideWords.line, optional: true, given: true },
    },
    reads: ({ span, from, corrects }, { actor }) => ({
      ...accountQuery(periodOf(span, from), corrects),
      ...(actor.kind === 'clock' ? { byClock: true } : {}),
    }),
    decide: ({ span, from, corrects }, context) => {
      const { districtId, at } = context
      const read = accountIn(context)
      if (read === undefined || from > localDate(at)) return refuse('notNow')
      if (corrects !== undefined && read.corrected === null) return refuse('notFound')
      const { title, summary, account, corrected } = read
      const drafted = { districtId, ...periodOf(span, from), title, summary, account }
      return { type: 'drafted', ...drafted, ...(corrected === null ? {} : { corrects: corrected }) }
    },
  }),
  begins: (reckoning) =>
    endedBefore(reckoning.at)
      .filter((period) => readyOn(period, reckoning) <= localDate(reckoning.at))
      .map(({ span, from }) => ({ name: `${span} ${from}`, fields: { span, from } })),
  reads: {
    submit: (bulletin) => accountQuery(bulletin),
    count: (bulletin) => accountQuery(bulletin),
    sign: hashQuery,
    enterSigned: hashQuery,
  },
  publicAt: [signedStep],
  inside: ['office', 'chair'],
  unnamed: [],
  succession: { leaving: null, dates: null },
  face: (bulletin) => bulletin,
  index: ({ summary, hard }) => ({ body: `${summary}\n${hard}` }),
  named: ({ signed }) => [signed?.byId ?? null],
  labels: ({ account }) => Object.fromEntries(account.late.map(({ matterId, title }) => [matterId, title])),
  facts: ['summary', 'hard', 'next', 'returned'],
  desk: ['office', 'chair'],
  figures: { signed: ['signed'] },
})
