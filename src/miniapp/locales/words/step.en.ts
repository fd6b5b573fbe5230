// The eight steps, in English.

import type { requirement as zhRequirement, step as zhStep } from './step.zh-cn'

export const step: typeof zhStep = {
  topic: {
    name: 'Topic',
    plain: 'what it is about',
    means: 'Settle what to talk about, whom it concerns, where, and why it needs talking over',
  },
  plan: {
    name: 'Plan',
    plain: 'how to talk it over',
    means: 'Decide how and when to talk, what to find out, whom to hear, who does what',
  },
  research: {
    name: 'Research',
    plain: 'hearing people',
    means: 'Visit households, hear opinions, write down what was found',
  },
  parties: {
    name: 'Parties',
    plain: 'who is invited',
    means: 'Ask residents, responsible units and experts to the table',
  },
  deliberation: {
    name: 'Deliberation',
    plain: 'talking it over',
    means: 'Sit together, record what was agreed and what was not',
  },
  submission: {
    name: 'Submission',
    plain: 'the units answer',
    means: 'Send the outcome to every unit concerned; each has to answer',
  },
  implementation: {
    name: 'Implementation',
    plain: 'carrying it out',
    means: 'See every resolution through, in public view',
  },
  evaluation: {
    name: 'Evaluation',
    plain: 'judging the result',
    means: 'Publish the result, ask everybody to rate it, visit again',
  },
}

export const requirement: typeof zhRequirement = {
  question: 'The question',
  affected: 'Whom it concerns',
  where: 'Where it is',
  why: 'Why it needs consultation',
  form: 'Form of meeting',
  window: 'Time window',
  findOut: 'At least one thing to find out',
  visit: 'At least one visit',
  findings: 'The findings',
  resident: 'At least one resident has accepted',
  unit: 'At least one unit has accepted',
  minutes: 'At least one meeting closed with minutes',
  minutesFixed: 'The minutes stand (three days to check them)',
  decision: 'A resolution, or a recorded “no agreement”',
  noneScheduled: 'Every planned meeting has been held',
  outcome: 'The outcome has been sent',
  answers: 'Every unit has answered',
  tasks: 'Every task done, or given up with a reason',
  contradictions: 'Every contradiction is answered',
  result: 'The result is published',
}
