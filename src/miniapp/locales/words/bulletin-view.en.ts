// The words of a bulletin's page, in English.

import type { bulletinView as zh } from './bulletin-view.zh-cn'
import { many } from './many'

export const bulletinView: typeof zh = {
  figure: { meetings: 'Meetings', participants: 'People', opinions: 'Opinions', plans: 'Plans', solved: 'Solved' },
  none: 'None',
  groups: 'Group by group',
  group: ({ meetings, participants, opinions, plans, solved }) =>
    `${many(meetings, 'meeting')}, ${many(participants, 'person', 'people')}, ${many(opinions, 'opinion')}, ${many(plans, 'plan')}, ${solved} solved`,
  underWay: 'Being carried out',
  projects: ({ projects, finished, overHalf }) =>
    `${many(projects, 'project')}: ${finished} finished, ${overHalf} over half, ${many(projects - finished - overHalf, 'other')}`,
  closed: 'Closed, with what residents judged',
  verdicts: ({ solved, ratings }) =>
    ratings === 0 ? 'Nobody judged' : `Solved ${solved.yes}, partly ${solved.partly}, not solved ${solved.no}`,
  late: 'Late, and what those responsible say',
  lateItem: ({ who, unitId, kind, said }, due) =>
    `Due ${due}. ${who || (unitId === null && kind !== 'dispatch' ? 'The leading member' : 'The unit')}${said === null ? ' has said nothing' : `: ${said}`}`,
  topics: 'Frequent topics',
  topic: ({ reports, category, station }) => [many(reports, 'report'), category, station].filter(Boolean).join(' · '),
  shown: 'Good work',
  hard: 'What is hard',
  next: 'What comes next',
  signed: (name, date) => `Signed by ${name} on ${date}`,
  hash: (hash) => `Fingerprint ${hash}`,
  logHead: ({ size, root }, date) =>
    `Signed head of the log (${date}, ${many(size, 'entry', 'entries')}) ${root.slice(0, 16)}`,
  document: 'Download (DOCX)',
  sheet: 'As an official document',
  print: 'Print',
  correct: 'Issue a correction',
  corrects: (number) => `This bulletin corrects bulletin ${number}.`,
  runsUntil: (last, next) => `This period runs until ${last}; from ${next} it can be sent to the chair.`,
  returned: (text) => `Sent back: ${text}`,
}
