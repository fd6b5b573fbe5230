// Two consultations as public reports tell of them (Hubei, 2023): what is not in the reports is not made up. They were under
// way before this program, and come in as such a matter does.

import type { Importing } from '../../../domain/matter/opening'
import type { Today } from '../day'
import { dayFrom } from '../day'
import type { MatterCommand } from '../story'
import { districtId, type GroupKey, groupId, type PersonKey, personId, type UnitKey, unitId } from './cast'

/** Told by the lead or confirmed by the coordinator, in this order. */
export interface RecordMatter {
  readonly key: string
  readonly group: GroupKey
  readonly lead: PersonKey
  readonly begin: (today: Today, idOf: (name: string) => string) => Importing
  readonly commands: (today: Today, idOf: (name: string) => string) => readonly MatterCommand[]
  /** names of what the coordinator confirms */
  readonly confirmed: readonly string[]
}

const source = '湖北公开报道，2023 年 6 月'
const reported = '2023-06-19'

/** The five gardens of the plan; of their 27 projects the reports name two. */
const gardens: readonly (readonly [name: string, unit: UnitKey, projects: readonly string[]])[] = [
  ['四季花园', 'wenlv', ['荷花塘', '樱花大道', '项目三', '项目四', '项目五', '项目六']],
  ['四季果园', 'nongye', ['项目一', '项目二', '项目三', '项目四', '项目五', '项目六']],
  ['生态林园', 'shuili', ['项目一', '项目二', '项目三', '项目四', '项目五']],
  ['文化游园', 'jiaotong', ['项目一', '项目二', '项目三', '项目四', '项目五']],
  ['幸福家园', 'zhujian', ['项目一', '项目二', '项目三', '项目四', '项目五']],
]
const finished = 14
const overHalf = 4
/** The last of them are with a sixth unit. */
const sixth: UnitKey = 'minzheng'

const effects = [
  ['meetings', '场院民意座谈会', 13, '场'],
  ['houses', '新增民宿', 22, '家'],
  ['fruit', '小水果基地', 200, '亩'],
  ['gardens', '采摘园', 35, '个'],
  ['flowers', '花带', 3, '公里'],
] as const

/** The reports name the sum of several units, 117.5 万元: the parts are made up, and the matter says so. */
const hands = [
  ['有关单位一', 500_000],
  ['有关单位二', 400_000],
  ['有关单位三', 275_000],
] as const

export const records: readonly RecordMatter[] = [
  {
    key: 'yingtaogou',
    group: 'reported',
    lead: 'si',
    begin: (today, idOf) => ({
      districtId,
      groupId: groupId('reported'),
      title: '樱桃沟村怎样四季有客来',
      summary:
        '据公开报道：2022 年 4 月，区政协主席到茶店镇樱桃沟村蹲点调研，发现樱桃季一过游客就不来了。开了 13 场院民意座谈会，形成《“五园”共建方案》，争取到 27 个项目，14 个竣工（荷花塘、樱花大道等），4 个过半，其余在规划。没有报道的项目名称用编号代替，完成时限是演示用的。',
      category: '农业农村',
      place: { text: '茶店镇樱桃沟村' },
      origin: { kind: 'visit', title: '主席蹲点调研', proposer: '区政协主席' },
      step: 'implementation',
      leadId: personId('si'),
      resolutions: gardens
        .flatMap(([garden, unit, projects]) => projects.map((project) => [`${garden}：${project}`, unit] as const))
        .map(([what, unit], index, all) => ({
          id: idOf(`project ${index}`),
          what,
          unitId: unitId(index >= all.length - 2 ? sixth : unit),
          due: dayFrom(today, 180),
          progress: index < finished ? 100 : index < finished + overHalf ? 60 : 0,
        })),
      since: '2022-04-01',
      due: dayFrom(today, 180),
    }),
    commands: (_today, idOf) =>
      effects.map(([name, what, amount, measure]) => ({
        action: 'enterEffect',
        effectId: idOf(name),
        what,
        amount,
        measure,
        date: reported,
        source,
      })),
    confirmed: effects.map(([name]) => name),
  },
  {
    key: 'yanzihe-market',
    group: 'reported',
    lead: 'si',
    begin: (today, idOf) => ({
      districtId,
      groupId: groupId('reported'),
      title: '岩子河村蔬菜市场建设',
      summary:
        '据公开报道：2022 年 3 月，三级委员、专家、村、有关单位 20 多人到顾家店镇岩子河村，现场协调资金 117.5 万元；同年 9 月蔬菜市场建成。各单位分别出多少没有报道，下面的拆分是演示用的，合计是报道的数。',
      category: '农业农村',
      place: { text: '顾家店镇岩子河村' },
      origin: { kind: 'unit', title: '村“两委”和菜农提出' },
      step: 'evaluation',
      leadId: personId('si'),
      resolutions: [
        {
          id: idOf('project 0'),
          what: '建设岩子河村蔬菜市场',
          unitId: unitId('nongye'),
          due: '2022-09-30',
          progress: 100,
        },
      ],
      since: '2022-03-01',
      due: dayFrom(today, 20),
    }),
    commands: (_today, idOf) => [
      ...hands.map(
        ([name, amount]): MatterCommand => ({
          action: 'enterContribution',
          contributionId: idOf(name),
          giver: 'unit',
          name: `${name}（湖北公开报道，2023 年）`,
          gave: 'money',
          amount,
        }),
      ),
      {
        action: 'enterEffect',
        effectId: idOf('market'),
        what: '建成蔬菜市场',
        amount: 1,
        measure: '个',
        date: '2022-09-30',
        source: '湖北公开报道，2023 年',
      },
      { action: 'publishResult', summary: '2022 年 9 月，岩子河村蔬菜市场建成。' },
    ],
    confirmed: [...hands.map(([name]) => name), 'market'],
  },
]
