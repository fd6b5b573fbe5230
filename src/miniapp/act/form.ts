// What each action asks for, as data: the fields of its form in their order. The server validates the same command.

import { limit } from '@domain/limit'
import type { MatterCommand } from '@domain/matter/action'
import { meetingForms, verdicts } from '@domain/matter/matter'
import { partyKinds } from '@domain/party/kind'

export type FormAction = MatterCommand['action']
type CommandOf<Id extends FormAction> = Extract<MatterCommand, { action: Id }>
type NameIn<Id extends FormAction> = Exclude<keyof CommandOf<Id>, 'action'> & string

/** What a field is made of; each kind has one input. */
export type Kind =
  /** made once and kept with the draft, never seen */
  | { readonly kind: 'newId' }
  | { readonly kind: 'words'; readonly max: number; readonly size?: 'line' | 'text' | 'long' }
  | { readonly kind: 'lines'; readonly max: number }
  | { readonly kind: 'work' }
  | { readonly kind: 'count'; readonly max: number }
  | { readonly kind: 'date'; readonly from?: 'today' | 'tomorrow'; readonly to?: 'today' }
  | { readonly kind: 'moment' }
  | { readonly kind: 'photos' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'oneOf'; readonly of: readonly string[] }
  /** one of what the matter or the district has */
  | { readonly kind: 'pick'; readonly of: Pick }

export type Pick =
  | 'member'
  | 'unit'
  | 'partyUnit'
  | 'answeringUnit'
  | 'openParty'
  | 'scheduledMeeting'
  | 'heldMeeting'
  | 'openTask'
  | 'anyTask'
  | 'openMinutes'
  | 'objectableMinutes'
  | 'fixableMinutes'
  | 'openObjection'
  | 'openMilestone'
  | 'openContradiction'
  | 'finishedTask'
  | 'earlierStep'

export type FormField<Name extends string = string> = Kind & { readonly name: Name; readonly optional?: boolean }

const line = { kind: 'words', max: limit.line, size: 'line' } as const
const reason = { kind: 'words', max: limit.reason, size: 'text' } as const
const text = { kind: 'words', max: limit.text, size: 'text' } as const
const long = { kind: 'words', max: limit.long, size: 'long' } as const
const why = { name: 'reason', ...reason } as const
const photos = { name: 'photoIds', kind: 'photos', optional: true } as const

export const forms = {
  claim: [],
  assign: [{ name: 'memberId', kind: 'pick', of: 'member' }],
  join: [],
  leave: [],
  release: [why],
  handOver: [{ name: 'memberId', kind: 'pick', of: 'member' }, why],

  writeTopic: [
    { name: 'question', ...text, optional: true },
    { name: 'affected', ...text, optional: true },
    { name: 'where', ...text, optional: true },
    { name: 'why', ...text, optional: true },
  ],
  writePlan: [
    { name: 'form', kind: 'oneOf', of: meetingForms, optional: true },
    { name: 'from', kind: 'date', optional: true },
    { name: 'to', kind: 'date', optional: true },
    { name: 'findOut', kind: 'lines', max: limit.reason, optional: true },
    { name: 'hear', kind: 'lines', max: limit.line, optional: true },
    { name: 'work', kind: 'work', optional: true },
  ],
  addVisit: [
    { name: 'visitId', kind: 'newId' },
    { name: 'date', kind: 'date', to: 'today' },
    { name: 'households', kind: 'count', max: 10_000 },
    { name: 'opinions', kind: 'lines', max: limit.reason },
    photos,
  ],
  writeFindings: [{ name: 'findings', ...long }],
  inviteParty: [
    { name: 'partyId', kind: 'newId' },
    { name: 'kind', kind: 'oneOf', of: partyKinds },
    { name: 'unitId', kind: 'pick', of: 'partyUnit', optional: true },
    { name: 'name', ...line },
  ],
  inviteConcerned: [],
  answerParty: [
    { name: 'partyId', kind: 'pick', of: 'openParty' },
    { name: 'accepted', kind: 'yesNo' },
    { name: 'reason', ...reason, optional: true },
  ],
  scheduleMeeting: [
    { name: 'meetingId', kind: 'newId' },
    { name: 'form', kind: 'oneOf', of: meetingForms },
    { name: 'startsAt', kind: 'moment' },
    { name: 'endsAt', kind: 'moment', optional: true },
    { name: 'place', ...line },
    { name: 'seats', kind: 'count', max: 100_000, optional: true },
    { name: 'link', kind: 'words', max: 300, size: 'line', optional: true },
    { name: 'agenda', ...text },
  ],
  cancelMeeting: [{ name: 'meetingId', kind: 'pick', of: 'scheduledMeeting' }, why],
  closeMeeting: [
    { name: 'meetingId', kind: 'pick', of: 'scheduledMeeting' },
    { name: 'attendance', kind: 'count', max: 100_000, optional: true },
    { name: 'opinions', kind: 'count', max: 100_000, optional: true },
    { name: 'minutes', ...long },
    { name: 'dissent', ...text, optional: true },
    photos,
  ],
  writeMinutes: [
    { name: 'meetingId', kind: 'pick', of: 'openMinutes' },
    { name: 'minutes', ...long },
    { name: 'dissent', ...text, optional: true },
  ],
  objectMinutes: [
    { name: 'objectionId', kind: 'newId' },
    { name: 'meetingId', kind: 'pick', of: 'objectableMinutes' },
    why,
  ],
  answerObjection: [
    { name: 'objectionId', kind: 'pick', of: 'openObjection' },
    { name: 'answer', ...reason },
  ],
  fixMinutes: [{ name: 'meetingId', kind: 'pick', of: 'fixableMinutes' }],
  addResolution: [
    { name: 'resolutionId', kind: 'newId' },
    { name: 'meetingId', kind: 'pick', of: 'heldMeeting' },
    { name: 'what', ...reason },
    { name: 'unitId', kind: 'pick', of: 'unit' },
    { name: 'due', kind: 'date', from: 'today' },
    { name: 'money', kind: 'count', max: limit.yuan, optional: true },
  ],
  recordNoAgreement: [why],
  sendOutcome: [{ name: 'text', ...long }],
  answerOutcome: [
    { name: 'unitId', kind: 'pick', of: 'answeringUnit' },
    { name: 'verdict', kind: 'oneOf', of: verdicts },
    { name: 'reason', ...reason, optional: true },
    { name: 'responsible', ...line, optional: true },
    { name: 'due', kind: 'date', from: 'today', optional: true },
  ],
  reportTask: [
    { name: 'taskId', kind: 'pick', of: 'openTask' },
    { name: 'progress', kind: 'count', max: 100 },
    { name: 'text', ...text },
    { name: 'planned', kind: 'count', max: limit.yuan, optional: true },
    { name: 'spent', kind: 'count', max: limit.yuan, optional: true },
    { name: 'beforeIds', kind: 'photos', optional: true },
    { name: 'afterIds', kind: 'photos', optional: true },
  ],
  planMilestone: [
    { name: 'milestoneId', kind: 'newId' },
    { name: 'taskId', kind: 'pick', of: 'openTask' },
    { name: 'what', ...line },
    { name: 'due', kind: 'date', from: 'today' },
  ],
  reachMilestone: [
    { name: 'milestoneId', kind: 'pick', of: 'openMilestone' },
    { name: 'text', ...text },
    { name: 'afterIds', kind: 'photos', optional: true },
  ],
  contradictTask: [
    { name: 'contradictionId', kind: 'newId' },
    { name: 'taskId', kind: 'pick', of: 'anyTask' },
    { name: 'text', ...reason },
    photos,
  ],
  answerContradiction: [
    { name: 'contradictionId', kind: 'pick', of: 'openContradiction' },
    { name: 'upheld', kind: 'yesNo' },
    { name: 'answer', ...reason },
  ],
  finishTask: [
    { name: 'taskId', kind: 'pick', of: 'openTask' },
    { name: 'text', ...text },
    { name: 'afterIds', kind: 'photos', optional: true },
  ],
  confirmTask: [
    { name: 'taskId', kind: 'pick', of: 'finishedTask' },
    { name: 'text', ...text },
  ],
  returnTask: [{ name: 'taskId', kind: 'pick', of: 'finishedTask' }, why],
  giveUpTask: [{ name: 'taskId', kind: 'pick', of: 'openTask' }, why],
  publishResult: [{ name: 'summary', ...text }],
  followUp: [
    { name: 'date', kind: 'date', to: 'today' },
    { name: 'findings', ...text },
  ],

  handIn: [],
  confirm: [],
  advance: [],
  confirmAnswers: [],
  sendBack: [{ name: 'to', kind: 'pick', of: 'earlierStep' }, why],
  pause: [{ name: 'lookAgain', kind: 'date', from: 'tomorrow' }, why],
  resume: [],
  askExtension: [{ name: 'days', kind: 'count', max: 60 }, why],
  decideExtension: [{ name: 'granted', kind: 'yesNo' }, why],
  urge: [],
  supervise: [{ name: 'text', ...text }],
  answerSupervision: [{ name: 'text', ...text }],
  note: [{ name: 'text', ...text }],
  settle: [
    { name: 'what', ...text },
    { name: 'byWhom', ...line },
  ],
  redirect: [{ name: 'to', ...line }, { name: 'receipt', ...line }, why],
  recordRedirectOutcome: [{ name: 'outcome', ...text }],
  end: [why],
  close: [{ name: 'reason', ...reason, optional: true }],
  secondLook: [
    { name: 'date', kind: 'date', to: 'today' },
    { name: 'holds', kind: 'yesNo' },
    { name: 'findings', ...text },
    photos,
  ],
  reopen: [{ name: 'to', kind: 'oneOf', of: ['deliberation', 'implementation'] }, why],
} as const satisfies { readonly [Id in FormAction]: readonly FormField<NameIn<Id>>[] }

export const fieldsOf = (action: FormAction): readonly FormField[] => forms[action]

export type FieldName = (typeof forms)[FormAction][number]['name']

export const isFormAction = (action: string): action is FormAction => action in forms
