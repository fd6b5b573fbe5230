// The words of the half-year look at a group, in Chinese.

import type { GroupLookWords } from '../paper-words'

export const groupLook: GroupLookWords = {
  title: '半年推进',
  none: '还没有半年推进的记录',
  begin: '约一次推进',
  step: { visit: '等主席去看', written: '已写好' },
  closed: '已写好',
  action: { write: '写下所见', enterWritten: '登记主席所写' },
  means: {
    begin: '每半年结束后的第一个工作日，每个活动组自动有一页，平时不用自己约。',
    write: '一组一页，写清哪些在推进、哪些停住了、需要什么帮助。组与组之间不比较、不排名。',
    enterWritten: '主席写在纸上或口头说的，由办公室照原话登记。',
  },
  label: {
    runs: '哪些在推进',
    stands: '哪些停住了',
    helps: '需要什么帮助',
    name: '写的人',
    groupId: '哪个活动组',
    from: '这半年里的任何一天',
    writtenById: '主席',
  },
  option: {},
  event: {
    planned: () => '约好了半年推进',
    written: (told) => (told.is('via', 'hand') ? '办公室登记了主席所写' : '主席写下了所见'),
  },
}
