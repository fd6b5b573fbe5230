// Endpoints that only proposals have: their documents, the account of a plenary, and what the district decides about them.

import Type from 'typebox'
import { answerFaults } from '../proposal/handle'
import { pastRefusals } from '../proposal/past'
import { plenaryPapers, proposalPapers } from '../proposal/proposal'
import { type meanings, waysOn } from '../proposal/setting'
import { command, download, query } from './endpoint'
import { Count, Done, Id, Instant, Line, LocalDate, Nullable, OneOf, words, Xlsx } from './field'
import { Version } from './register'
import { Written } from './written'

const Days = Type.Integer({ minimum: 1, maximum: 365 })
const Months = Type.Integer({ minimum: 1, maximum: 36 })
const closed = { additionalProperties: false } as const
const Grade = Type.Object({ letter: Type.String({ minLength: 1, maxLength: 4 }), words: Line }, closed)

const ProposalSettingSchema = Type.Object(
  {
    deskId: Nullable(Id),
    assembly: Type.Integer({ minimum: 1, maximum: 99 }),
    plenary: Type.Integer({ minimum: 1, maximum: 99 }),
    opensOn: Nullable(LocalDate),
    closesAt: Nullable(Instant),
    appraisal: OneOf(['paper', 'room']),
    monthsBefore: Months,
    plenaryMonths: Type.Integer({ minimum: 1, maximum: 6 }),
    ordinaryMonths: Type.Integer({ minimum: 1, maximum: 6 }),
    lastMonths: Type.Integer({ minimum: 1, maximum: 6 }),
    lookBackMonths: Months,
    call: Nullable(
      Type.Object({ question: Type.String({ minLength: 1, maxLength: 500 }), from: LocalDate, to: LocalDate }, closed),
    ),
    days: Type.Object(
      {
        ...{ first: Days, second: Days, third: Days, merge: Days, askAgain: Days, entrust: Days, object: Days },
        ...{ reassign: Days, talk: Days, confirm: Days, assist: Days, returnAnswer: Days, mend: Days },
        ...{ respond: Days, rehandle: Days },
      },
      closed,
    ),
    reasons: Type.Array(Type.Object({ id: Line, text: Line, way: OneOf([...waysOn]) }, closed), {
      minItems: 1,
      maxItems: 20,
    }),
    scale: Type.Object(
      { done: Grade, doing: Grade, planned: Grade, reference: Grade, cannot: Grade } satisfies Record<
        (typeof meanings)[number],
        unknown
      >,
      closed,
    ),
  },
  closed,
)

const Tally = Type.Record(Type.String(), Count)

export const proposalContract = {
  'proposal.setting': query({
    shows: 'nothing',
    summary: 'What the district has decided about its proposals: plenary, days, reasons, letters',
    access: 'anyone',
    input: {},
    output: Type.Object({ ...ProposalSettingSchema.properties, version: Version }),
  }),
  'proposal.set': command({
    writes: 'desk',
    summary: 'Change what the district has decided about its proposals',
    access: ['office'],
    input: { setting: ProposalSettingSchema, version: Type.Optional(Version) },
    output: Done,
    errors: ['notFound', 'changedMeanwhile'],
  }),
  'proposal.account': query({
    shows: 'nothing',
    summary: 'The figures of a plenary: received, decided, answered, judged; silence is counted beside',
    access: 'anyone',
    input: { assembly: Type.Optional(Count), plenary: Type.Optional(Count) },
    output: Type.Object({
      ...{ received: Count, admitted: Count, declined: Count, converted: Count, withdrawn: Count, merged: Count },
      ...{ key: Count, answered: Count, inTime: Count, talkedBefore: Count, silent: Count, rehandled: Count },
      ...{ lookedBack: Count, byWay: Tally, byArea: Tally, byLetter: Tally, judged: Tally },
    }),
  }),
  'proposal.similar': query({
    shows: 'public',
    summary:
      'Proposals of all years that are like these words, with what became of them; to a desk also what lies there',
    access: 'person',
    input: { words: words(2000) },
    output: Type.Object({
      rows: Type.Array(
        Type.Object({
          id: Id,
          number: Type.String(),
          title: Written,
          step: Type.String(),
          status: Type.String(),
          letter: Type.String(),
        }),
      ),
    }),
  }),
  'proposal.evidence': query({
    shows: 'own',
    summary: 'What I have looked into: matters that I lead or help with, and the visits in them, newest first',
    access: ['member', 'coordinator'],
    input: {},
    output: Type.Object({
      rows: Type.Array(Type.Object({ what: OneOf(['matter', 'visit']), matterId: Id, text: Type.String() })),
    }),
  }),
  'proposal.answerCheck': query({
    shows: 'inside',
    summary:
      'Answers of a proposal that have not a word of their suggestion, or read like one that the unit gave elsewhere',
    access: ['office', 'coordinator'],
    input: { id: Id },
    output: Type.Object({
      rows: Type.Array(Type.Object({ unitId: Id, n: Count, why: OneOf(answerFaults), number: Type.String() })),
    }),
    errors: ['notFound'],
  }),
  'proposal.import': command({
    writes: 'desk',
    summary:
      'Take in proposals of earlier years as XLSX; a dry run tells what it would do. A second run of the same file adds none',
    access: ['office'],
    input: { file: Xlsx, dryRun: Type.Boolean() },
    output: Type.Object({
      added: Type.Array(Type.Object({ no: Type.String(), title: Type.String() })),
      /** lines of proposals that are there already */
      same: Count,
      refused: Type.Array(Type.Object({ line: Count, title: Type.String(), why: OneOf(pastRefusals) })),
    }),
    errors: ['sheetUnreadable'],
  }),
  'proposal.paper': download({
    shows: 'inside',
    summary: 'One of the papers of a proposal as DOCX, for those who may read it; what goes to one unit names the unit',
    access: 'person',
    input: { id: Id, what: OneOf([...proposalPapers]), unitId: Type.Optional(Id) },
    errors: ['notFound', 'notAllowed'],
  }),
  'proposal.plenary': download({
    shows: 'inside',
    summary:
      'The report of the review, the yearly report, the catalogue, the list to hand over, a line or a page for each unit, or the poster of an open call',
    access: ['office', 'secretariat', 'coordinator'],
    input: { what: OneOf([...plenaryPapers]), assembly: Type.Optional(Count), plenary: Type.Optional(Count) },
    errors: ['notAllowed', 'notFound'],
  }),
} as const
