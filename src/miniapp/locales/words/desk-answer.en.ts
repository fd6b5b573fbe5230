// The words of the answers to a report, in English: what an answer means, its fields, hints and options.

import type { AskedNameOf } from '@domain/process/action'
import type { DeskActionId, reportActions } from '@domain/report/action'
import type { answer as zh } from './desk-answer.zh-cn'

type FieldName = AskedNameOf<Pick<typeof reportActions, Exclude<DeskActionId, 'merge'>>>

const labels: Record<FieldName, string> = {
  title: 'Title',
  summary: 'What it is about',
  category: 'Category',
  place: 'Place',
  photoIds: 'Which photos to publish',
  showWords: 'Show the reporter’s own words to members who may claim',
  showPhotos: 'Pictures for members who may claim',
  what: 'What was done',
  byWhom: 'By whom',
  to: 'Redirect to',
  name: 'Their name',
  receipt: 'Receipt number',
  text: 'What to tell the reporter',
  outcome: 'Outcome',
  question: 'What the reporter should add',
  reason: 'Reason',
  advice: 'What the reporter can do instead',
  groupId: 'Which group',
  upheld: 'Is the appeal upheld',
  answer: 'Answer',
}

const hints: Partial<Record<FieldName, string>> = {
  title: 'What and where, in one sentence',
  summary: 'What it is and whom it affects; not who reported it, no house or telephone number',
  place: 'Published; estate or crossing is near enough',
  photoIds: 'Look first: no faces, licence plates, house numbers',
  showWords: 'Not published: only members who may claim read them; nothing is shown unless you say yes',
  receipt: 'The number they gave',
  question: 'Ask everything at once, such as which building and at what time it is worst',
  advice: 'Whom to ask, where to go, what to bring',
  answer: 'Sent to the reporter',
}

const options: Readonly<Record<string, string>> = {
  'showWords.yes': 'Show them',
  'showWords.no': 'Do not',
  yes: 'Yes, to be answered again',
  no: 'No, the answer stands',
  hotline12345: 'Hotline 12345',
  unit: 'The unit concerned',
  petition: 'Petitions office',
  procuratorate: 'Procuratorate (public interest)',
  other: 'Another office',
  inCourt: 'Before a court or in arbitration',
  secret: 'A state secret',
  privacy: "Another person's privacy",
  notPublic: 'Not a public matter',
  abuse: 'Abusive or untrue',
}

const look = (table: Readonly<Record<string, string>>, name: string): string | undefined => table[name]

const action: Record<DeskActionId, string> = {
  accept: 'Accept',
  merge: 'Merge into a matter',
  ask: 'Ask for more',
  settle: 'Settle on the spot',
  redirect: 'Redirect',
  transfer: 'Pass to another group',
  decline: 'Decline',
  decideAppeal: 'Answer the appeal',
  recordRedirectOutcome: 'Record the outcome',
}

export const answer: typeof zh = {
  title: 'Answer a report',
  action,
  means: {
    accept:
      'It becomes a matter that members can claim. What you write here is published: use your own words, not the reporter’s.',
    merge: 'It is handled together with an open matter.',
    ask: 'Only once. Until the reporter adds to it, the clock stands still.',
    settle: 'Done there and then: say what was done and by whom; the reporter is asked to rate it. This is published.',
    redirect:
      'Not for consultation: pass it to who is in charge and keep the receipt number, so that the reporter can follow it.',
    transfer: 'Not your group’s: the other group answers, and its clock starts again.',
    decline: 'Only for these reasons. The reporter may appeal once; the office answers.',
    decideAppeal: 'Upheld: the group answers again. Not upheld: say why. There is only this one.',
    recordRedirectOutcome: 'What came of it there; the reporter is told.',
  },
  done: {
    accept: 'Accepted; members can claim it',
    merge: 'Merged; the reporter is told',
    ask: 'Sent to the reporter',
    settle: 'Settled; the reporter is asked to rate it',
    redirect: 'Redirected; the reporter is told',
    transfer: 'Passed to that group',
    decline: 'The reporter is answered',
    decideAppeal: 'The appeal is answered',
    recordRedirectOutcome: 'Recorded; the reporter is told',
  },
  label: (name) => look(labels, name) ?? name,
  hint: (name) => look(hints as Readonly<Record<string, string>>, name),
  option: (name, value) => look(options, `${name}.${value}`) ?? look(options, value) ?? value,
  queued: 'No network; kept, and sent as soon as there is one',
  notOffered: 'This cannot be answered so now; somebody may have answered just before.',
  back: 'Back to the report',
  merge: {
    into: 'Into which matter',
    search: 'Search open matters',
    alike: 'Most alike',
    found: 'Found',
    none: 'No matter is alike',
    noneText: 'Search with other words; if there is none, accept it as a new matter.',
    pickFirst: 'Choose a matter first',
    told: {
      byNotice: 'The reporter is told which one, and of everything that happens from now on.',
      byCode: 'By the tracking code the reporter sees which one, and everything that happens from now on.',
    },
  },
}
