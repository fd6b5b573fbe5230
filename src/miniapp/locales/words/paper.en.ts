// The words that pages of all kinds of papers share, in English.

import type { paper as zh } from './paper.zh-cn'

export const paper: typeof zh = {
  lists: { desk: 'To do', mine: 'Mine', public: 'Public' },
  listsOf: 'Which ones',
  allSteps: 'All',
  stepsOf: 'By step',
  search: 'Find by title or number',
  number: (number) => `No. ${number}`,
  over: { closed: 'Closed', ended: 'Ended' },
  happened: 'What has happened',
  happenedOther: 'There is news',
  nothing: 'Nothing here waits for you now',
  notOffered: 'This can no longer be done',
  back: 'Back',
  more: 'More',
  verify: 'Check the record',
  intact: (events) => `${events} entries, each joined to the one before; none was changed`,
  broken: (version) => `Entry ${version} does not fit; please tell the office`,
  done: 'Sent',
  queued: 'The network is weak: it is kept, and sent when you are online',
  unknown: 'There are no such papers',
  event: {
    accountJoined: () => 'Two accounts became one',
    unitSucceeded: () => 'The unit was merged; the new one goes on with it',
    groupSucceeded: () => 'The group was merged; the new one goes on with it',
    personGone: () => 'Somebody no longer works on it',
    dueMoved: () => 'Holidays changed, and the dates with them',
  },
}
