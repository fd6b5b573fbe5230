// 提: writing a proposal, asking others to sign it, handing it in.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { limit } from '../limit'
import { canonical } from '../log/canonical'
import { holders, people } from '../notice/audience'
import { holds, personIdOf } from '../people/role'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { insideWords, publicWords } from '../process/field'
import { openingOf } from '../process/paper'
import { proposalBeginners } from './beginner'
import { daysOn, type Period, periodOf } from './date'
import {
  type ByHand,
  byHand,
  type Evidence,
  type Openness,
  opennesses,
  type Proposal,
  type ProposalKind,
  proposersOf,
  scans,
  signedText,
} from './proposal'

export interface Text {
  title: string
  situation: string
  analysis: string
  points: readonly string[]
  evidence: readonly Evidence[]
  noEvidence: string
  mainUnitId?: string
  assistUnitId?: string
  openness: Openness
  closedReason: string
  summary: string
  sealIds: readonly string[]
}

export interface WriteEvents {
  begun: Text & {
    districtId: string
    deskId: string | null
    authorId: string
    groupId?: string
    clueId?: string
  } & ByHand
  revised: Text
  signersAsked: { personIds: readonly string[] }
  voided: { hash: string; personIds: readonly string[] }
  complete: { hash: string; personIds: readonly string[] }
  signersEntered: { personIds: readonly string[] } & ByHand
  submitted: { period: Period; due: string }
  scrapped: { reason: string }
}

const signers = {
  kind: 'rows',
  max: 30,
  atLeast: 1,
  of: { personId: { kind: 'ref', to: 'member' } },
} as const

/** A subject in a line, what is, why, and what is suggested point by point: each will be answered by itself. */
const text = {
  title: publicWords.line,
  situation: publicWords.text,
  analysis: publicWords.text,
  points: { kind: 'lines', max: limit.reason, atLeast: 1, atMost: 10, public: true },
  evidence: {
    kind: 'rows',
    max: 10,
    of: {
      what: { kind: 'oneOf', of: ['matter', 'visit', 'activity', 'study'] },
      text: { kind: 'words', max: limit.line, public: true },
      matterId: { kind: 'ref', to: 'matter', optional: true, given: true },
    },
  },
  noEvidence: { kind: 'words', max: limit.reason, blank: true, public: false, when: { evidence: null } },
  mainUnitId: { kind: 'ref', to: 'unit', optional: true },
  assistUnitId: { kind: 'ref', to: 'unit', optional: true },
  openness: { kind: 'oneOf', of: opennesses },
  closedReason: { kind: 'words', max: limit.reason, blank: true, public: false, when: { openness: 'closed' } },
  summary: { kind: 'words', max: limit.reason, blank: true, public: true, when: { openness: 'summary' } },
  sealIds: { kind: 'photos', public: false },
} as const

export const proposalOpening = openingOf<WriteEvents>()({
  by: proposalBeginners,
  fields: {
    /** a body: committee, sector, party or area; without one it is the member's own */
    groupId: { kind: 'ref', to: 'group', optional: true },
    /** the member who handed it in on paper; entered by the office */
    forId: { kind: 'ref', to: 'member', optional: true },
    ...text,
    scanIds: scans,
    clueId: { kind: 'newId', optional: true, given: true },
  },
  hides: (actor) => [
    ...(holds(actor, 'office') ? [] : (['forId', 'scanIds'] as const)),
    ...(holds(actor, 'coordinator') ? [] : (['groupId', 'sealIds'] as const)),
  ],
  decide: ({ forId, scanIds, ...input }, { actor, districtId, practice }) => {
    const { groupId } = input
    const hand = forId !== undefined
    const may = hand
      ? groupId === undefined && holds(actor, 'office', districtId)
      : groupId === undefined
        ? holds(actor, 'member')
        : holds(actor, 'coordinator', groupId)
    if (!may) return refuse('notAllowed')
    const authorId = forId ?? personIdOf(actor) ?? ''
    return {
      ...{ type: 'begun', districtId, deskId: practice.proposal.deskId, authorId },
      ...{ ...input, ...byHand(!hand, scanIds) },
    }
  },
})

const action = actionOf<ProposalKind, WriteEvents>()

const textOf = ({ mainUnitId, assistUnitId, ...of }: Proposal): Text => ({
  ...{ title: of.title, situation: of.situation, analysis: of.analysis, points: of.points, evidence: of.evidence },
  ...{ noEvidence: of.noEvidence, openness: of.openness, closedReason: of.closedReason, summary: of.summary },
  sealIds: of.sealIds,
  ...(mainUnitId === null ? {} : { mainUnitId }),
  ...(assistUnitId === null ? {} : { assistUnitId }),
})

/** Nobody proposes what they have not looked into, unless they say why; and what is to be secret says why. */
const lacks = ({ evidence, noEvidence, openness, closedReason, summary }: Proposal): boolean =>
  (openness === 'closed' && closedReason === '') ||
  (openness === 'summary' && summary === '') ||
  (evidence.length === 0 && noEvidence === '')

export const writeActions = {
  revise: action({
    at: ['write'],
    when: ['open'],
    by: ['author', 'scribe'],
    shown: 'work',
    fields: text,
    prefill: textOf,
    decide: (proposal, input, { signatures }) => {
      const after = { ...proposal, ...input }
      const signers = [...new Set([...proposal.signerIds, ...signatures.by])]
      const same = canonical(signedText(after)) === canonical(signedText(proposal))
      if (same || signers.length === 0) return [{ type: 'revised', ...input }]
      return [
        { type: 'revised', ...input },
        { type: 'voided', hash: signatures.hash, personIds: signers },
      ]
    },
  }),
  askSigners: action({
    at: ['write'],
    when: ['open'],
    by: ['author'],
    shown: 'work',
    fields: { signers },
    except: ({ authorId = null, askedIds = [] }) => [authorId, ...askedIds],
    decide: (proposal, { signers }) => {
      const asked = new Set([proposal.authorId, ...proposal.askedIds])
      const personIds = [...new Set(signers.map(({ personId }) => personId))].filter((id) => !asked.has(id))
      return personIds.length === 0 ? refuse('incomplete') : [{ type: 'signersAsked', personIds }]
    },
  }),
  /** sent when the last of those asked has signed */
  complete: action({
    at: ['write'],
    when: ['open'],
    by: ['clock'],
    shown: 'never',
    fields: {},
    decide: ({ askedIds, signedHash }, _input, { signatures: { hash, by } }) =>
      askedIds.length > 0 && signedHash !== hash && askedIds.every((id) => by.includes(id))
        ? [{ type: 'complete', hash, personIds: by }]
        : refuse('notNow'),
  }),
  /** names that stand under it on paper */
  enterSigners: action({
    at: ['write'],
    when: ['open', 'onPaper'],
    by: ['scribe'],
    shown: 'work',
    fields: {
      signers,
      scanIds: scans,
    },
    except: ({ authorId = null }) => [authorId],
    decide: ({ authorId }, { signers, scanIds }) => {
      const personIds = [...new Set(signers.map(({ personId }) => personId))].filter((id) => id !== authorId)
      return personIds.length === 0
        ? refuse('incomplete')
        : [{ type: 'signersEntered', personIds, ...byHand(false, scanIds) }]
    },
  }),
  submit: action({
    at: ['write'],
    when: ['open'],
    by: ['author', 'scribe'],
    shown: 'onward',
    fields: {},
    decide: (proposal, _input, { signatures: { hash, by }, practice: { proposal: setting }, calendar, at }) => {
      if (proposal.bodyId !== null && proposal.sealIds.length === 0) return refuse('incomplete')
      if (lacks(proposal)) return refuse(proposal.evidence.length === 0 ? 'noEvidence' : 'incomplete')
      const complete = by.length > 0 && proposal.signedHash !== hash
      return [
        // who has not signed by now is no proposer
        ...(complete ? [{ type: 'complete' as const, hash, personIds: by }] : []),
        { type: 'submitted', period: periodOf(setting, at), due: daysOn(calendar, at, setting.days.first) },
      ]
    },
  }),
  scrap: action({
    at: ['write'],
    when: ['open'],
    by: ['author'],
    shown: 'secondary',
    fields: { reason: { ...insideWords.reason, blank: true } },
    decide: (_p, { reason }) => [{ type: 'scrapped', reason }],
  }),
} as const

const taken = ({ mainUnitId = undefined, assistUnitId = undefined, ...rest }: Text): Partial<Proposal> => ({
  ...{ title: rest.title, situation: rest.situation, analysis: rest.analysis, points: rest.points },
  ...{ evidence: rest.evidence, noEvidence: rest.noEvidence, openness: rest.openness, summary: rest.summary },
  ...{ closedReason: rest.closedReason, sealIds: rest.sealIds },
  mainUnitId: mainUnitId ?? null,
  assistUnitId: assistUnitId ?? null,
})

/** Its words stand on the page as far as somebody may read them there: the log repeats none of them to strangers. */
const words = [
  ...['title', 'situation', 'analysis', 'points', 'evidence', 'noEvidence', 'closedReason', 'summary'],
  ...['scanIds', 'sealIds', 'mainUnitId', 'assistUnitId', 'clueId', 'deskId', 'openness'],
] as readonly (keyof WriteEvents['begun'] & string)[]

export const writeEvents = {
  begun: { evolve: () => ({}), read: { without: words }, tell: null },
  revised: { evolve: (_p, input) => taken(input), read: 'inside', tell: null },
  signersAsked: {
    evolve: ({ askedIds }, { personIds }) => ({ askedIds: [...askedIds, ...personIds] }),
    read: 'inside',
    tell: { to: (_p, { personIds }) => [people(...personIds)], says: [], push: 'todo' },
  },
  voided: {
    evolve: ({ askedIds }, { personIds }) => ({
      askedIds: [...new Set([...askedIds, ...personIds])],
      signerIds: [],
      signedHash: null,
    }),
    read: 'inside',
    tell: { to: (_p, { personIds }) => [people(...personIds)], says: [], push: 'todo' },
  },
  complete: {
    evolve: (_p, { hash, personIds }) => ({ signerIds: personIds, signedHash: hash }),
    read: 'inside',
    tell: { to: ({ authorId }) => [people(authorId)], says: [], push: null },
  },
  signersEntered: {
    evolve: (_p, { personIds }) => ({ signerIds: personIds }),
    read: 'inside',
    tell: { to: (_p, { personIds }) => [people(...personIds)], says: [], push: null },
  },
  submitted: {
    evolve: ({ repair, repaired, submittedAt }, { period, due }, at) => ({
      step: 'review',
      stepFrom: localDate(at),
      submittedAt: submittedAt ?? at,
      period,
      reviewBy: due,
      reviews: [],
      repair: null,
      repaired: repaired || repair !== null,
    }),
    read: { without: ['due'] },
    tell: {
      to: (after) => [
        after.deskId === null ? holders('office', after.districtId) : holders('coordinator', after.deskId),
        people(...proposersOf(after)),
      ],
      says: ['due'],
      push: null,
    },
  },
  scrapped: { evolve: () => ({ status: 'ended' }), read: 'inside', tell: null },
} as const satisfies EventRows<ProposalKind, WriteEvents>
