// The words of what is done to several at once, in English.

import type { deskBulk as zhCn } from './desk-bulk.zh-cn'
import { many } from './many'

export const deskBulk: typeof zhCn = {
  chosen: (n) => `${n} selected`,
  here: (n) => `All ${n} here`,
  clear: 'Unselect',
  back: 'Back to the list',
  mode: {
    merge: 'Merge',
    accept: 'Accept each',
    answer: 'Answer alike',
    assign: 'Assign',
    confirm: 'Confirm',
    review: 'Write an opinion',
    admit: 'Admit',
    join: 'Handle together',
    convert: 'Carry on elsewhere',
  },
  state: { waiting: 'waiting', running: 'under way', done: 'done', takenBack: 'taken back' },
  waits: (n, seconds) => `${n} will be carried out in ${many(seconds, 'second')}; you can still take them back`,
  waitsAnyhow: 'Also when you close the page.',
  running: (n) => `Carrying out ${n}…`,
  done: (n) => `All ${n} are done`,
  partly: (done, refused) => `${done} done, ${refused} not:`,
  takeBack: 'Take back',
  takenBack: 'Taken back: nothing was done',
  gotIt: 'All right',
  merge: {
    title: 'Merge into one',
    alike: (n) => `Select the ${n} that read alike`,
    noAlike: 'No other report reads alike',
    side: 'Side by side',
    into: 'Into what',
    fresh: 'A new matter',
    freshText:
      'What you write below is public: use your own words, not theirs. The first becomes the matter, the others join it.',
    act: (n) => `Merge these ${n}`,
    few: 'Select one at least; for a new matter two',
  },
  accept: {
    title: 'Accept each',
    text: 'Each becomes a matter. Title and summary are public.',
    act: (n) => `Accept these ${n}`,
    missing: 'Each needs a title, a summary, a category and a place',
  },
  answer: {
    title: 'Answer alike',
    text: 'Each person gets their own. Answer one by one where they want different things.',
    how: 'Which answer',
    act: (n) => `Answer these ${n}`,
  },
  assign: {
    title: 'Assign to one member',
    text: 'A tap on a name assigns; it can be taken back for 10 seconds. Beside each name: what they lead now. In the order of the roster.',
    load: (n) => `leads ${n}`,
  },
  confirm: { title: 'Confirm this step', act: (n) => `Confirm these ${n}` },
  proposal: {
    title: {
      review: 'Write an opinion',
      admit: 'Admit',
      join: 'Handle together',
      convert: 'Carry on as something else',
    },
    text: {
      review: 'The same opinion is written under each. The first two reviews are done by two people.',
      admit: 'Choose an area for each; numbers are given one after the other.',
      join: 'Tap the main one: the others are handled together with it, keep their numbers and are answered each.',
      convert: 'The proposal ends with it, and its proposers are told.',
    },
    act: {
      review: (n) => `Write it under these ${n}`,
      admit: (n) => `Admit these ${n}`,
      join: (n) => `The other ${n} go with this one`,
      convert: (n) => `Carry on these ${n}`,
    },
    areaMissing: 'Some have no area yet',
    because: (number) => `The same affair as ${number}; handled together.`,
  },
  untitled: '(no title)',
}
