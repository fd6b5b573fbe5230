// The words of the account: what one is told, and how words and pictures are reported, in English.

import type { account as zh } from './account.zh-cn'
import { en as told } from './notice'

export const account: typeof zh = {
  flag: {
    title: 'Report words or pictures',
    text: 'Tell the office that something here should not be public. Somebody looks and tells you what became of it. The author never learns who told.',
    signIn: 'Sign in to report it',
    signInText: 'So that you can be told what became of it. The author never learns who told.',
    gone: 'It was not found',
    goneText: 'It may no longer be public.',
    form: {
      label: { kind: 'What is it about?', reason: 'Why?', note: 'Anything to add' },
      hint: { note: 'Read only by those who look at it' },
      option: {
        kind: { statement: 'Statement', remark: 'Remark', words: 'Words', pictures: 'Pictures', report: 'Report' },
        reason: {
          abuse: 'Insult or attack on a person',
          privacy: 'Gives away private things',
          untrue: 'Not true',
          advert: 'Advertisement',
          illegal: 'Against the law',
          other: 'Something else',
        },
      },
      fault: { reason: { missing: 'Choose a reason' } },
    },
    send: 'Report it',
    done: 'Thank you. You will be told what became of it.',
  },
  notice: {
    ...told,
    other: 'There is news',
    none: 'No messages yet',
    noneText: 'You are told here of news about what you reported or follow.',
    unread: 'unread',
    who: { unitId: 'the unit' },
    readAll: 'Mark all as read',
    kind: { matter: 'Matter', report: 'My report' },
    signIn: 'Sign in to see your messages',
    signInText: 'News, questions to you and requests to rate are here.',
  },
}
