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
  wechat: {
    enter: 'Sign in with WeChat',
    text: 'No number to type; your WeChat name and picture are not read.',
    failed: 'WeChat did not let you in. Try again, or use the code by SMS below.',
    or: 'Or with a code sent to your phone:',
  },
  wechatPhone: {
    tell: 'Confirm my phone number',
    why: 'Members and staff see their work afterwards. Residents need not do it.',
    declined: 'That is fine: use a code by SMS, or go on without a number.',
    usedUp: 'WeChat cannot confirm numbers at the moment; please use a code by SMS.',
    inUse: 'This number and your present account are both in use and cannot become one. Sign in to the other by SMS.',
  },
}
