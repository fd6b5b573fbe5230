// The words of a bulletin's page, in English.

import type { bulletinView as zh } from './bulletin-view.zh-cn'

export const bulletinView: typeof zh = {
  figure: { meetings: 'Meetings', participants: 'People', opinions: 'Opinions', plans: 'Plans', solved: 'Solved' },
  none: 'None',
  groups: 'Group by group',
  group: ({ meetings, participants, opinions, plans, solved }) =>
    `${meetings} meetings, ${participants} people, ${opinions} opinions, ${plans} plans, ${solved} solved`,
  underWay: 'Being carried out',
  projects: ({ projects, finished, overHalf }) =>
    `${projects} projects: ${finished} finished, ${overHalf} over half, ${projects - finished - overHalf} others`,
  closed: 'Closed, with what residents judged',
  verdicts: ({ solved, ratings }) =>
    ratings === 0 ? 'Nobody judged' : `Solved ${solved.yes}, partly ${solved.partly}, not solved ${solved.no}`,
  late: 'Late, and what those responsible say',
  lateItem: ({ who, unitId, kind, said }, due) =>
    `Due ${due}. ${who || (unitId === null && kind !== 'dispatch' ? 'The leading member' : 'The unit')}${said === null ? ' has said nothing' : `: ${said}`}`,
  topics: 'Frequent topics',
  topic: ({ reports, category, station }) => [`${reports} reports`, category, station].filter(Boolean).join(' · '),
  shown: 'Good work',
  hard: 'What is hard',
  next: 'What comes next',
  signed: (name, date) => `Signed by ${name} on ${date}`,
  hash: (hash) => `Fingerprint ${hash}`,
  logHead: ({ size, root }, date) => `Signed head of the log (${date}, ${size} entries) ${root.slice(0, 16)}`,
  document: 'Download (DOCX)',
  sheet: 'As an official document',
  print: 'Print',
  correct: 'Issue a correction',
  corrects: (number) => `This bulletin corrects bulletin ${number}.`,
  runsUntil: (last, next) => `This period runs until ${last}; from ${next} it can be sent to the chair.`,
  returned: (text) => `Sent back: ${text}`,
}
