// The words of signing in, in English.

import type { signIn as zh } from './sign-in.zh-cn'

export const signIn: typeof zh = {
  title: 'Sign in',
  text: 'By phone number, no password. It is kept encrypted and never shown in public.',
  phone: 'Phone number',
  phoneWrong: 'Write the 11 digits of your phone number',
  getCode: 'Send a code',
  again: (seconds) => `Another one in ${seconds} s`,
  getAgain: 'Nothing came? Send again',
  sentTo: (phone) => `A code was sent to ${phone}`,
  code: 'Code',
  codeHint: 'The 6 digits in the message',
  codeWrong: 'Write 6 digits',
  send: 'Sign in',
  done: (name) => `Hello, ${name}`,
  doneNoName: 'Signed in',
  demo: 'Demo sign-in',
  demoText:
    'This is a demonstration, no phone number needed. Tap a role to look around; what you write is only for the demo.',
  demoAs: {
    resident: { name: 'Resident', what: 'report, follow, rate' },
    memberA: { name: 'Member A', what: 'claim and lead the eight steps' },
    memberB: { name: 'Member B', what: 'another member of the same group' },
    coordinator: { name: 'Coordinator', what: 'answer reports, confirm steps' },
    office: { name: 'Office', what: 'groups, people, stations, supervision' },
    unit: { name: 'Unit', what: 'answer outcomes, report progress' },
    chair: { name: 'Chair', what: 'read every matter, take up what is late' },
    expert: { name: 'Expert', what: 'come to a consultation and advise' },
    secretariat: { name: 'Secretariat', what: 'supervise what is late; sees no contact of residents' },
  },
  agree: 'I have read the privacy notice and agree',
  agreeFirst: 'Read the privacy notice first; tick above if you agree',
  minors: 'Under 14, a parent or guardian reads it and agrees',
  privacy: 'Read the privacy notice',
}
