// The words of what is deleted every night, in English.

import type { privacyRun as zh } from './privacy-run.zh-cn'

export const privacyRun: typeof zh = {
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
  and: '; ',
  title: 'Deletion',
  text: 'Every night what has been kept long enough is deleted and cannot be brought back. This is the record.',
  none: 'No runs yet',
  noneText: 'The first one is tonight.',
  nothing: 'Nothing was due',
  count: (name, n) => `${name}: ${n}`,
  table: 'How long each thing is kept',
}
