// What the chair of the demo wrote down after visiting a group at the end of a half-year.

import type { GroupKey } from './cast'

interface StoryLook {
  readonly group: GroupKey
  readonly runs: string
  readonly stands: string
  readonly helps: string
}

export const looks: readonly StoryLook[] = [
  {
    group: 'chengdong',
    runs: '金湖园充电棚从提出到建成走完了八步，居民认账；市场整治的三方例会还在开。',
    stands: '加装电梯在补偿上停了两个月，一楼两户的顾虑没有人专门去听。',
    helps: '请住建局派一名懂补贴政策的同志固定参加；委员再上门一次，把样板楼的账算给住户看。',
  },
  {
    group: 'laojie',
    runs: '老街修缮的分段办法是店主自己提的，施工期没有一家关门。',
    stands: '后巷倒灌两家单位互相等，协商意见报送以后没有按时答复。',
    helps: '请办公室把答复期限写进通报；汛期前由主席会议成员带队再看一次排江口。',
  },
  {
    group: 'jianlou',
    runs: '杆线整理每拆一处就拍照公开，居民在工地边上看得见进度。',
    stands: '老年食堂靠一家企业补贴，能撑多久没有把握。',
    helps: '请民政局把按人次补贴的办法定下来；组里增补一名懂财务的委员。',
  },
  {
    group: 'yingtao',
    runs: '五个村的果农第一次坐到一张桌子上谈价格公约，会是村里自己主持的。',
    stands: '采摘季停车的两处会车点拖过了时限，果树移栽没有谈下来。',
    helps: '请交通局和村里一起上门；停车收益怎么分，先在一个村试。',
  },
  {
    group: 'qinglong',
    runs: '零工超市清早五点有人值守，工钱当日结清的做法可以在别处用。',
    stands: '电梯维保费收不齐，开了两次会人都没有到齐。',
    helps: '会改到晚上七点半以后开；请物业主管部门来讲清楚公共收益能不能抵维保费。',
  },
]
