// The words of the pages of members and units, in English.

import type { Duty } from '@domain/process/duty'
import type { member as zhCn } from './member.zh-cn'

const duties: Record<Duty, string> = {
  lead: 'Leads',
  join: 'Joined',
  topic: 'Topics',
  plan: 'Plans',
  visit: 'Visits',
  findings: 'Findings',
  invitation: 'Invitations',
  meeting: 'Meetings',
  resolution: 'Resolutions',
  outcome: 'Outcomes sent',
  inspection: 'Inspections',
  followUp: 'Follow-ups',
}

export const member: typeof zhCn = {
  title: 'Today',
  mine: 'Mine',
  noneMine: 'You have no matter under way',
  noneMineText: 'You can claim one under “To claim”.',
  done: 'Closed',
  duty: 'My duty record',
  dutyText:
    'Noted with each thing that is done, never typed in, not ranked. The office can read one record at a time; who did stands below.',
  looked: 'Who looked',
  lookedBy: (by, at) => `${by}, ${at}`,
  duties,
  average: (value) => `group average ${value}`,
  people: (reports, supporters) => `${reports} reported, ${supporters} met it too`,
  unit: {
    title: 'For our unit',
    now: 'Under way',
    none: 'Nothing for your unit now',
    noneText: 'You will be told when an outcome is sent to you.',
    done: 'Closed',
  },
}
