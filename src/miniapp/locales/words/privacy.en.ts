// The words of the table of what is kept about people, in English.

import type { Since } from '@domain/privacy/kept'
import type { privacy as zh } from './privacy.zh-cn'
import { privacyRun } from './privacy-run.en'

const since: Record<Since, string> = {
  made: 'after',
  read: 'when it was read for',
  used: 'when it was not used for',
  decided: 'when it was decided for',
  over: 'when the matter has been over for',
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`

const span = (days: number): string =>
  days % 365 === 0 ? plural(days / 365, 'year') : days % 30 === 0 ? plural(days / 30, 'month') : plural(days, 'day')

export const privacy: typeof zh = {
  tableTitle: 'One by one',
  tableText: 'Every night what this table says is over is deleted by itself.',
  what: privacyRun.what,
  and: privacyRun.and,
  purpose: {
    signIn: 'to sign in',
    reach: 'to reach you about your case',
    case: 'to know what it is about and what was done',
    place: 'to know where it is',
    message: 'to tell you the news',
    safety: 'for safety and proof',
    once: 'so that nothing is lost or sent twice on a bad network',
    account: 'not to keep what nobody uses',
  },
  reader: {
    program: 'the program only, no person',
    self: 'you',
    charge: 'the person who answers or leads (every look is logged)',
    desk: 'the staff who work on it',
    everybody: 'everybody, without your name',
  },
  retention: (retention) => {
    switch (retention.until) {
      case 'account':
        return 'Until you delete it; without an account it is nobody’s any more'
      case 'record':
        return 'Kept as a record; after you delete yourself it holds neither your name nor your words'
      case 'days':
        return `Deleted ${since[retention.after]} ${span(retention.days)}`
    }
  },
  collected: {
    phone: { what: 'Phone number', purpose: 'to know members and staff, and to tell you the outcome if you want' },
    picture: { what: 'Chosen pictures', purpose: 'to show what is wrong, taken or chosen by you' },
    microphone: { what: 'Microphone', purpose: 'to record what you say' },
    place: {
      what: 'Chosen place',
      purpose: 'to mark where it is, or to see matters by distance, chosen by you on the map',
    },
    clipboard: { what: 'Clipboard', purpose: 'to copy a code, a phone number or a link; it is written, never read' },
    calendar: { what: 'Calendar (writing only)', purpose: 'to note a meeting that you take part in, when you tap' },
  },
  collectedTitle: 'What the phone and WeChat are asked for',
  collectedText: 'Only when you tap the button for it; if you decline, all the rest still works.',
  why: 'What for',
  who: 'Who can read it',
  long: 'How long',
}
