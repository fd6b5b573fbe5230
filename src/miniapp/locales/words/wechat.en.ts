// The words of what only WeChat has, in English.

import type { wechat as zh } from './wechat.zh-cn'

export const wechat: typeof zh = {
  remind: {
    ask: {
      report: 'Shall WeChat tell you when there is an answer or news?',
      claim: 'Shall WeChat tell you of meetings and due dates?',
      party: 'Shall WeChat tell you when and where the meeting is?',
      setting: 'Each yes is one message; tap again to get more.',
    },
    act: 'Yes, by WeChat',
    agreed: 'WeChat will tell you when there is news.',
    declined: 'Then not. Everything is in your messages here.',
    failed: 'WeChat could not be asked. Everything is in your messages here.',
    title: 'Messages by WeChat',
  },
  privacy: {
    title: 'Before photos, recordings or places',
    text: 'You are asked to agree to the privacy guide of this mini-program. Photos, recordings and places only show what you report.\nYou may decline: words alone can be sent just as well.',
    agree: 'Agree',
    decline: 'Decline and use words only',
    guide: 'Read the privacy guide',
  },
  service: { act: 'Ask the office in a chat' },
  scan: {
    act: 'Scan',
    text: 'the code of a station',
    foreign: 'This is no code of ours; please scan the one on a station’s poster.',
    failed: 'Nothing was read; point at the code and try again.',
    noCamera: 'The camera is not allowed. Allow it in the settings behind … at the upper right.',
  },
}
