// What people agree on, in English, for those who have never seen statistics.

import type { opinion as zh } from './opinion.zh-cn'

export const opinion: typeof zh = {
  title: 'Where we agree',
  people: (n) => `${n} people answered`,
  hidden: 'Shown when answering is closed',
  hiddenText: 'So that nobody is swayed, results wait until then.',
  pending: 'Being calculated; a few seconds',
  none: 'Nobody has answered yet',
  noneText: 'When people have answered, this page says where they agree and where not.',
  accepted: {
    title: 'Accepted by all sides',
    text: 'Whether a side is large or small: in each of them most people agree.',
    none: 'There is no statement yet that all sides accept.',
  },
  rejected: { title: 'Rejected by all sides', text: 'In each side most people disagree.' },
  divided: {
    title: 'What divides most',
    text: 'About as many for as against; it needs more talking.',
    none: 'Nothing clearly divides.',
    share: (percent) => `the smaller side has ${percent} of those who chose one`,
  },
  sides: {
    few: (names, people) => `${names}: ${people} people in all, counted together so that nobody can be made out.`,
  },
  group: {
    title: 'People who think alike',
    text: 'People who answered alike are seen together, whoever they are.',
    name: (letter) => `Group ${letter}`,
    known: (letter) => `What matters to group ${letter}`,
    agree: 'mostly agree',
    disagree: 'mostly disagree',
    of: (votes, seen) => `${votes} of ${seen}`,
    tooFew: (needed) => `With fewer than ${needed} people no reliable groups can be told; see the sides.`,
    random: 'Opinions do not fall into groups: answers dealt out at random would differ as much.',
  },
  map: {
    title: 'Map of opinions',
    text: 'The more alike people answered, the closer they stand. A circle is five people or more; nobody can be made out.',
    group: (name, people) => `${name} (${people})`,
    spoken: (groups) => `Map of opinions: ${groups.join(', ')}. Closer means more alike.`,
  },
  glossary: {
    title: 'What these words mean',
    open: 'Explain',
    fold: 'Fold',
    entries: [
      ['Side', 'As what people say they have come: resident, unit, member, expert, community, enterprise.'],
      ['Accepted by all sides', 'Counted for each side by itself, clearly more agree; a small side weighs as much.'],
      ['Divides', 'The closer the numbers for and against, the more it divides. "Not sure" is left out.'],
      ['Counted together', 'A side of fewer than five is not shown on its own, lest one could tell who it was.'],
      [
        'People who think alike',
        'Groups found from the answers; only from 50 people, and if they differ more than chance.',
      ],
    ],
  },
}
