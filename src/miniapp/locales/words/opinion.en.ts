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
  noneOver: 'Nobody answered here at the meeting',
  noneOverText: 'What was said and decided is in the minutes.',
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
    text: 'People who answered alike are seen together, no matter who they are. That there are groups means that answers hang together: they would not if dealt out at random, nor if some only said yes more readily.',
    name: (letter) => `Group ${letter}`,
    known: (letter) => `What matters to group ${letter}`,
    agree: 'mostly agree',
    disagree: 'mostly disagree',
    of: (votes, seen) => `${votes} of ${seen}`,
    ungrouped: {
      few: (needed) => `Fewer than ${needed} people answered enough for reliable groups; see the sides.`,
      shuffled: () => 'Opinions do not fall into groups: answers dealt out at random would differ as much.',
      scale: () => 'No groups: some agree to more and some to less, and beyond that nobody thinks unlike the others.',
      together: () => 'No groups: but for a few, all stand together.',
    },
  },
  map: {
    title: 'Map of opinions',
    text: 'The more alike people answered, the closer they stand. A circle is five people or more; nobody can be made out.',
    group: (name, people) => `${name} (${people})`,
    rest: (groups, people) =>
      groups.length === 0
        ? `in no group (${people} who answered too little)`
        : `${groups.join(', ')} and those who answered too little (${people} in all, together so that nobody can be made out)`,
    spoken: (groups) => `Map of opinions: ${groups.join(', ')}. Closer means more alike.`,
  },
  glossary: {
    title: 'What these words mean',
    open: 'Explain',
    fold: 'Fold',
    entries: [
      ['Side', 'As what people say they have come: resident, unit, member, expert, community, enterprise.'],
      [
        'Accepted by all sides',
        'Counted for each side by itself, more than half agree, and clearly so; a small side weighs as much. Sides of fewer than five are counted together, in an open ballot as in a secret one.',
      ],
      ['Divides', 'The closer the numbers for and against, the more it divides. "Not sure" is left out.'],
      ['Counted together', 'A side of fewer than five is not shown on its own, lest one could tell who it was.'],
      [
        'People who think alike',
        'Groups found from the answers, each of at least 5 people and 5 %. Only from 50 people, if answers hang together more than by chance and not merely by how readily people agree. The map has two directions only: of four groups and more, some are often told as one.',
      ],
    ],
  },
}
