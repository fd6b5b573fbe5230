// The words of the table of what is kept about people, in English.

import type { Since } from '@domain/privacy/kept'
import type { privacy as zh } from './privacy.zh-cn'

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
  what: {
    phone: 'Phone number (encrypted)',
    name: 'What to call you (encrypted)',
    identity: 'The number by which WeChat knows you (encrypted)',
    report: 'Your words and the place',
    partyName: 'How people are called at the table, and why one stays away (encrypted)',
    picture: 'Your photos (position and camera data removed)',
    voice: 'Your recordings',
    looseFile: 'Photos and recordings that were never sent',
    support: 'What you met too and what you follow',
    evaluation: 'Your ratings',
    matter: 'The course of a matter',
    reveal: 'Who looked at your contact',
    audit: 'What staff changed',
    notice: 'Messages you have read',
    unreadNotice: 'Messages you have not read',
    delivery: 'Whether a message reached WeChat or your phone',
    consent: 'How many WeChat messages you agreed to',
    session: 'Where you are signed in',
    smsCode: 'Sign-in codes',
    request: 'Notes against sending twice',
    check: 'Copies of what was looked at before it was shown',
    flag: 'What was told to the office of words of others, and by whom',
    idleAccount: 'An account nobody uses',
  },
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
  keep: (retention) => {
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
  and: '; ',
  runs: {
    title: 'Deletion',
    text: 'Every night what has been kept long enough is deleted and cannot be brought back. This is the record.',
    none: 'No runs yet',
    noneText: 'The first one is tonight.',
    nothing: 'Nothing was due',
    count: (name, n) => `${name}: ${n}`,
    table: 'How long each thing is kept',
  },
}
