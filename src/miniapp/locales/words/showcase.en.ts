// The words of good work that others can learn from, in English.

import type { showcase as zh } from './showcase.zh-cn'

export const showcase: typeof zh = {
  title: 'Good work',
  means:
    'Matters and proposals that were found still solved some time after closing, and that other groups can learn from. The newest first, without rank or prize, with every verdict.',
  none: 'Nothing is published yet',
  question: 'What was settled',
  situation: 'What the proposal told of',
  done: 'How it was done',
  effects: 'What came of it',
  effect: (what, amount, measure) => `${what}: ${amount} ${measure}`,
  source: (date, source) => `As of ${date} · ${source}`,
  look: (date) => `Looked at again on ${date}: still solved`,
  kept: (date) => `Looked back at on ${date}: what was promised is done`,
  verdicts: 'What people judged',
  reply: 'Answer to "not solved"',
  replyToProposers: 'Answer to those who disagree',
  judged: {
    agree: 'Agree',
    understand: 'Understand',
    reserve: 'Reserve their opinion',
    disagree: 'Disagree',
    silent: 'Said nothing',
  },
  people: (count) => String(count),
  open: 'See all of it',
  published: (date) => `Published on ${date}`,
}
