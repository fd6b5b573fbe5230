// What people agree on, in Chinese, for those who have never seen statistics.

import type { UngroupedReason } from '@domain/opinion/ungrouped'

export const opinion = {
  title: '大家哪里一致',
  people: (n: number) => `${n} 人表过态`,
  hidden: '表态截止以后公布',
  hiddenText: '免得互相影响，先不公布结果。',
  pending: '正在算，几秒钟就好',
  none: '还没有人表态',
  noneText: '表过态以后，这里会告诉大家哪里一致、哪里不一致。',
  noneOver: '会上没有人在这里表态',
  noneOverText: '会上说了什么、定了什么，看会议记录。',
  accepted: {
    title: '各方都接受的',
    text: '不管哪一方人多人少，每一方里大多数人都同意。',
    none: '还没有各方都接受的意见。',
  },
  rejected: { title: '各方都不同意的', text: '每一方里大多数人都不同意。' },
  divided: {
    title: '分歧最大的',
    text: '同意和不同意的人差不多一样多，还要接着商量。',
    none: '没有明显的分歧。',
    share: (percent: string) => `选边的人里，少数一方占 ${percent}`,
  },
  sides: {
    few: (names: string, people: number) => `${names}一共 ${people} 人，人少，合在一起算，免得看出谁怎么选。`,
  },
  group: {
    title: '想法相近的人',
    text: '把选得差不多的人放在一起看，只看选择，不看是谁。分得出群，是说大家的选择前后连得上：随便打乱，或者只是有人爱说同意，都不会这样。',
    name: (letter: string) => `${letter} 群`,
    known: (letter: string) => `${letter} 群最看重的`,
    agree: '大多同意',
    disagree: '大多不同意',
    of: (votes: number, seen: number) => `${seen} 人里有 ${votes} 人`,
    ungrouped: {
      few: (needed: number) => `表态够多的不到 ${needed} 人，分不出可靠的人群，只看各方。`,
      shuffled: () => '大家的想法没有明显分成几群：这样的差别，随便打乱也会出现。',
      scale: () => '没有分成几群：有人什么都爱同意，有人什么都少同意，除此以外看不出谁和谁想法不一样。',
      together: () => '没有分成几群：除了个别人，大家的选择连成一片。',
    } satisfies Record<UngroupedReason, (needed: number) => string>,
  },
  map: {
    title: '想法地图',
    text: '选得越像，离得越近。一个圈是 5 个人以上，圈里的数字是人数，看不出任何一个人。',
    group: (name: string, people: number) => `${name}（${people} 人）`,
    rest: (groups: readonly string[], people: number) =>
      groups.length === 0
        ? `没有分群（${people} 人，表态太少）`
        : `${groups.join('、')}和表态太少的人（一共 ${people} 人，合在一起算，免得看出谁怎么选）`,
    spoken: (groups: readonly string[]) => `想法地图：${groups.join('、')}。选得越像，离得越近。`,
  },
  glossary: {
    title: '这些词是什么意思',
    open: '看解释',
    fold: '收起',
    entries: [
      ['一方', '大家自己选的身份：居民、单位、委员、专家、社区、企业。'],
      [
        '各方都接受',
        '每一方单独算，都有一半以上的人同意，而且同意的明显多；人少的一方和人多的一方一样重。不到 5 个人的几方合在一起算。记名不记名，一样算。',
      ],
      ['分歧', '选同意和选不同意的人数差得越少，分歧越大。选“说不准”的不算在内。'],
      ['合在一起算', '不到 5 个人的一方不单独公布，怕看出是谁。'],
      [
        '想法相近的人',
        '电脑按大家的选择分出来的群：每群至少 5 人，也不少于 5%。50 人以上，选择连得上、不是碰巧，也不只是爱不爱说同意，才会分。图上只有两个方向，四群以上常常分不全，有的会合成一群。',
      ],
    ] as readonly (readonly [string, string])[],
  },
}
