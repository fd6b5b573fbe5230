// The words of a roster's sheet: how its columns are headed, and what stands in their cells.

import type { Level } from '../../domain/people/profile'
import type { RosterRole } from '../../domain/people/roster'

/** The first word is the one of our own template. */
export const rosterColumns = {
  name: ['姓名', '委员姓名', '名字'],
  phone: ['手机', '手机号', '手机号码', '联系电话', '电话', '联系方式'],
  levels: ['层级', '级别', '委员层级', '委员级别'],
  sector: ['界别', '所属界别', '界别名称'],
  committee: ['专委会', '所属专委会', '专门委员会'],
  affiliations: ['党派', '党派团体', '政治面貌', '所属党派'],
  group: ['小组', '活动组', '所属小组', '所在小组', '委员小组'],
  fields: ['专长', '专业特长', '特长', '专业'],
  role: ['角色', '小组职务', '组内职务'],
  /** of the group, or of the job: only the former counts */
  post: ['职务'],
  assembly: ['届次', '届'],
} as const satisfies Record<string, readonly string[]>

export type RosterColumn = keyof typeof rosterColumns

/** `市级`, `省市县三级` and the like: every level that is named counts. */
export const levelSigns: Readonly<Record<Level, RegExp>> = {
  nation: /国/u,
  province: /省|自治区|直辖市/u,
  city: /(?<!直辖)市/u,
  county: /县|(?<!自治)区|旗/u,
}

export const roleWords: Readonly<Record<string, RosterRole>> = {
  '': 'member',
  委员: 'member',
  组员: 'member',
  成员: 'member',
  召集人: 'coordinator',
  组长: 'coordinator',
  联络员: 'coordinator',
  专家: 'expert',
}
