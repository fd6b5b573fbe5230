// Step 1, the question (研究议题): what is to be settled, who is affected, where, and why it needs consultation.

import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { type MatterKind, working } from './kind'
import type { Topic } from './matter'

export interface TopicEvents {
  topicWritten: Topic
}

const action = actionOf<MatterKind, TopicEvents>()

/** A half-written topic is kept as it is: what is missing is said by the requirements. */
const part = { ...publicWords.text, blank: true } as const

export const topicActions = {
  writeTopic: action({
    at: ['topic'],
    when: ['open', 'claimed', 'notHandedIn'],
    by: working,
    shown: 'work',
    fields: { question: part, affected: part, where: part, why: part },
    // where it is was said when it was accepted
    prefill: ({ topic, place }) => ({ ...topic, where: topic.where || place.text }),
    decide: (_m, input) => [{ type: 'topicWritten', ...input }],
  }),
} as const

export const topicEvents = {
  topicWritten: {
    evolve: (_m, topic) => ({ topic }),
    read: 'all',
    // written and rewritten many times: the step that it completes is told instead
    tell: null,
    duty: { as: 'topic', once: true },
  },
} as const satisfies EventRows<MatterKind, TopicEvents>
