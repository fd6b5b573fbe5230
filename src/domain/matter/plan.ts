// Step 2, the plan (制定方案): the form of meeting, its window, what to find out, whom to hear, who does which part.

import { refuse } from '../errors'
import { limit } from '../limit'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { meetingForms } from './choice'
import { type MatterKind, working } from './kind'
import type { Plan } from './matter'

export interface PlanEvents {
  planWritten: Plan
}

const action = actionOf<MatterKind, PlanEvents>()

export const planActions = {
  writePlan: action({
    at: ['plan'],
    when: ['open', 'claimed', 'notHandedIn'],
    by: working,
    shown: 'work',
    fields: {
      form: { kind: 'oneOf', of: meetingForms, optional: true },
      from: { kind: 'date', optional: true },
      to: { kind: 'date', optional: true },
      findOut: { kind: 'lines', max: limit.reason, public: true },
      hear: { kind: 'lines', max: limit.line, public: true },
      work: { kind: 'rows', max: limit.entries, of: { who: publicWords.line, what: publicWords.reason } },
    },
    prefill: ({ plan }) => plan,
    decide: (_m, input) =>
      input.from !== undefined && input.to !== undefined && input.to < input.from
        ? refuse('invalid')
        : [{ type: 'planWritten', ...input }],
  }),
} as const

export const planEvents = {
  planWritten: {
    evolve: (_m, plan) => ({ plan }),
    read: 'all',
    // written and rewritten many times: the step that it completes is told instead
    tell: null,
    duty: { as: 'plan', once: true },
  },
} as const satisfies EventRows<MatterKind, PlanEvents>
