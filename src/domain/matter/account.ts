// What a matter renders account of besides its tasks: who gave what (共建投入), what came of it (成效), who keeps it (共管). What
// somebody enters counts once the coordinator has confirmed it.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { limit } from '../limit'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { isKnown } from '../process/item'
import { isBlank } from '../text/trim'
import { coordinators, followers, team } from './audience'
import { type Gift, type Giver, gifts, givers } from './choice'
import { type MatterKind, notOwn, working } from './kind'
import type { Contribution, Effect, Matter, Upkeep } from './matter'
import type { StepId } from './step'

export interface AccountEvents {
  contributionEntered: {
    contributionId: string
    giver: Giver
    name?: string
    gave: Gift
    amount: number
    measure?: string
  }
  effectEntered: { effectId: string; what: string; amount: number; measure: string; date: string; source: string }
  entryConfirmed: { entryId: string }
  entryRefused: { entryId: string; reason: string }
  upkeepPlanned: Upkeep
}

const action = actionOf<MatterKind, AccountEvents>()

/** Where there is something to give to, and where something can have come of it: long after the end as well. */
const giving = ['deliberation', 'submission', 'implementation', 'evaluation'] as const satisfies readonly StepId[]
const resulting = ['implementation', 'evaluation'] as const satisfies readonly StepId[]

/** Of each kind in one matter; more would be a table of its own. */
const maxEntries = 200

const entriesOf = ({ contributions = [], effects = [] }: Pick<Matter, 'contributions' | 'effects'>) => [
  ...contributions,
  ...effects,
]

const unconfirmed = (matter: Matter): readonly { readonly id: string }[] =>
  entriesOf(matter).filter(({ confirmed }) => confirmed !== true)

export const accountActions = {
  enterContribution: action({
    at: giving,
    when: ['lasting'],
    by: ['unit', 'lead', 'coMember', 'coordinator'],
    shown: 'work',
    fields: {
      contributionId: { kind: 'newId' },
      giver: { kind: 'oneOf', of: givers },
      name: { ...publicWords.line, optional: true },
      gave: { kind: 'oneOf', of: gifts },
      amount: { kind: 'count', min: 1, max: limit.yuan },
      measure: { ...publicWords.line, optional: true },
    },
    decide: (matter, { name, measure, ...said }) => {
      if (isKnown(entriesOf(matter), said.contributionId)) return refuse('requestReused')
      if ((matter.contributions ?? []).length >= maxEntries) return refuse('tooMany')
      if (said.gave !== 'money' && isBlank(measure)) return refuse('incomplete')
      // who of the households gave is nobody's business
      const named = said.giver === 'households' || name === undefined || isBlank(name) ? {} : { name }
      const measured = said.gave === 'money' || measure === undefined ? {} : { measure }
      return [{ type: 'contributionEntered', ...said, ...named, ...measured }]
    },
  }),
  enterEffect: action({
    at: resulting,
    when: ['lasting'],
    by: ['unit', 'lead', 'coMember', 'coordinator'],
    shown: 'work',
    fields: {
      effectId: { kind: 'newId' },
      what: publicWords.line,
      amount: { kind: 'count', min: 0, max: limit.yuan },
      measure: publicWords.line,
      date: { kind: 'date', to: 'today' },
      source: publicWords.line,
    },
    decide: (matter, input, { at }) => {
      if (isKnown(entriesOf(matter), input.effectId)) return refuse('requestReused')
      if ((matter.effects ?? []).length >= maxEntries) return refuse('tooMany')
      return input.date > localDate(at) ? refuse('invalid') : [{ type: 'effectEntered', ...input }]
    },
  }),
  decideEntry: action({
    at: giving,
    when: ['lasting'],
    by: ['coordinator'],
    not: notOwn,
    shown: 'work',
    fields: {
      entryId: { kind: 'target' },
      granted: { kind: 'yesNo' },
      reason: { ...publicWords.reason, optional: true },
    },
    target: { field: 'entryId', among: unconfirmed, refused: 'alreadyAnswered' },
    decide: (_m, { entryId, granted, reason }) => {
      if (granted) return [{ type: 'entryConfirmed', entryId }]
      return reason === undefined || isBlank(reason)
        ? refuse('incomplete')
        : [{ type: 'entryRefused', entryId, reason }]
    },
  }),
  planUpkeep: action({
    at: resulting,
    when: ['lasting'],
    by: working,
    shown: 'work',
    fields: { who: publicWords.line, how: publicWords.reason, until: { kind: 'date', from: 'tomorrow' } },
    prefill: ({ upkeep }) => upkeep ?? {},
    decide: (_m, input, { at }) =>
      input.until > localDate(at) ? [{ type: 'upkeepPlanned', ...input }] : refuse('dateInPast'),
  }),
} as const

/** Both lists with each entry as it is to be, or left out; where there is no list there is none afterwards. */
const entries = (
  { contributions, effects }: Matter,
  of: <Entry extends Contribution | Effect>(entry: Entry) => readonly Entry[],
): Pick<Matter, 'contributions' | 'effects'> => ({
  ...(contributions === undefined ? {} : { contributions: contributions.flatMap(of) }),
  ...(effects === undefined ? {} : { effects: effects.flatMap(of) }),
})

export const accountEvents = {
  contributionEntered: {
    evolve: (m, { contributionId, ...said }) => ({
      contributions: [...(m.contributions ?? []), { id: contributionId, ...said }],
    }),
    // it stands on the page once it is confirmed
    read: 'inside',
    tell: { to: (m) => [coordinators(m)], says: [], push: null },
  },
  effectEntered: {
    evolve: (m, { effectId, ...said }) => ({ effects: [...(m.effects ?? []), { id: effectId, ...said }] }),
    read: 'inside',
    tell: { to: (m) => [coordinators(m)], says: ['what'], push: null },
  },
  entryConfirmed: {
    evolve: (m, { entryId }) => entries(m, (one) => [one.id === entryId ? { ...one, confirmed: true } : one]),
    read: 'all',
    tell: { to: (m) => [...followers, team(m)], says: [], push: null },
  },
  entryRefused: {
    evolve: (m, { entryId }) => entries(m, (one) => (one.id === entryId ? [] : [one])),
    read: 'inside',
    tell: { to: (m) => [team(m)], says: ['reason'], push: null },
  },
  upkeepPlanned: {
    evolve: (_m, upkeep) => ({ upkeep }),
    read: 'all',
    tell: { to: (m) => [...followers, coordinators(m)], says: ['who', 'until'], push: null },
  },
} as const satisfies EventRows<MatterKind, AccountEvents>

/** As everybody may read it: only what was confirmed. */
export const publicAccount = (matter: Matter): Matter => ({
  ...matter,
  ...entries(matter, (one) => (one.confirmed === true ? [one] : [])),
})
