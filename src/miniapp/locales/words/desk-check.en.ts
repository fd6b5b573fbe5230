// The words of the queue of what has to be looked at, in English.

import type { check as zh } from './desk-check.zh-cn'

const label: Readonly<Record<number, string>> = {
  10001: 'advertising',
  20001: 'politics',
  20002: 'pornography',
  20003: 'abuse',
  20006: 'crime',
  20008: 'fraud',
  20012: 'vulgarity',
  20013: 'copyright',
  21000: 'something else',
}

export const check: typeof zh = {
  title: 'To look at',
  text: 'Somebody has to look at these before others see them. The work goes on meanwhile.',
  kind: { text: 'Text', picture: 'Picture', voice: 'Recording' },
  why: {
    doubtful: 'The machine is in doubt',
    risky: 'The machine sees a risk. Complaints and criticism belong to a consultation; please judge by what it says',
    unknownAuthor: 'The author never opened this in WeChat, so the machine cannot check it',
    noAnswer: 'The machine did not answer in time',
    notChecked: 'The machine did not check it',
    notFetched: 'The machine could not open the file',
    noMachine: 'No machine checks this kind of file',
  },
  suspects: (n) => `It suspects: ${label[n] ?? `number ${n}`}`,
  subject: { report: 'Report', matter: 'Matter' },
  none: 'Nothing waits to be looked at',
  noneText: 'What the machine doubts or cannot check comes here.',
  hint: 'Choose one at the left',
  keys: 'Keys: J next, K previous, Esc goes back',
  words: 'What is written',
  picture: 'The picture to be shown',
  about: 'From',
  openReport: 'Open the report',
  openMatter: 'Open the matter',
  mine: 'You wrote this yourself: another coordinator or the office decides.',
  approve: 'Show it',
  refuse: 'Do not show it',
  reason: 'Why it is not shown',
  reasonHint: 'The author reads this as you write it; say what to change',
  reasonMissing: 'Please give the reason; the author is told',
  refuseSend: 'Do not show it and tell the author',
  cancel: 'Think again',
  approved: 'It is shown now',
  refused: 'It is not shown; the author knows why',
  written: (moment) => `written ${moment}`,
  back: 'Back to the list',
}
