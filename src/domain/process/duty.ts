// What counts as work of a member. Nobody types it in, and nobody is ranked by it.

export const duties = [
  'lead',
  'join',
  'topic',
  'plan',
  'visit',
  'findings',
  'invitation',
  'meeting',
  'resolution',
  'outcome',
  'inspection',
  'followUp',
] as const
export type Duty = (typeof duties)[number]
