// The demo district: its places, groups, units and people. Nobody here exists; people are named by role only.

import type { Level, ProfileWords } from '../../../domain/people/profile'
import type { Holding } from '../../../domain/people/role'
import { firstCategories } from '../../locales/district'
import { namedId } from '../../named-id'

export const districtId = 'demo'

export const district = {
  name: '示例县（演示）',
  setting: {
    organiser: '示例县政协办公室',
    phone: '0717-0000000',
    filing: null,
    complaints: '0717-0000001',
    practice: { proposal: { assembly: 10, plenary: 1 } },
    categories: firstCategories,
  },
}

export const groups = {
  chengdong: { name: '城东街道同心圆小组', area: '城东街道：柳叶河、金湖园等六个社区' },
  laojie: { name: '老街社区同心圆小组', area: '袁码头老街及江滨片区' },
  jianlou: { name: '箭楼社区协商活动组', area: '箭楼社区及周边老旧小区' },
  yingtao: { name: '梅子沟协商活动组', area: '梅子沟、杏花沟等五个村' },
  qinglong: { name: '青龙泉社区协商活动组', area: '青龙泉易地搬迁安置社区' },
  jiangpan: { name: '江畔镇同心圆小组', area: '江畔镇集镇及十二个村' },
  // what public reports tell of is kept apart from what is made up
  reported: { name: '公开报道的协商', area: '茶店镇樱桃沟村、顾家店镇岩子河村（2023 年公开报道）' },
} as const
export type GroupKey = keyof typeof groups

/** In the order in which their codes were printed; the first one is shown when the demo starts. */
export const stations = {
  yanzihe: {
    code: 'YZH001',
    group: 'chengdong',
    name: '柳叶河蔬菜市场委员工作室',
    place: '柳叶河蔬菜市场管理办公室一楼',
    lng: 111.7612,
    lat: 30.4267,
  },
  jinhu: {
    code: 'JHY002',
    group: 'chengdong',
    name: '金湖园小区党群连心站',
    place: '金湖园小区3栋东侧',
    lng: 111.7688,
    lat: 30.4231,
  },
  yuanmatou: {
    code: 'YMT003',
    group: 'laojie',
    name: '袁码头老街委员工作室',
    place: '袁码头老街中段茶馆旁',
    lng: 111.7501,
    lat: 30.4189,
  },
  jiangbin: {
    code: 'JBG004',
    group: 'laojie',
    name: '江滨广场党群连心站',
    place: '江滨广场东入口',
    lng: 111.7533,
    lat: 30.4172,
  },
  jianlou: {
    code: 'JLS005',
    group: 'jianlou',
    name: '箭楼社区党群连心站',
    place: '箭楼社区居委会大厅',
    lng: 111.7221,
    lat: 30.4562,
  },
  xuexiang: {
    code: 'JLS006',
    group: 'jianlou',
    name: '学巷口委员联络点',
    place: '箭楼社区学巷口',
    lng: 111.7249,
    lat: 30.4547,
  },
  yingtao: {
    code: 'YTG007',
    group: 'yingtao',
    name: '梅子沟村委员联络室',
    place: '梅子沟村村委会院内',
    lng: 111.7893,
    lat: 30.4214,
  },
  youke: {
    code: 'YTG008',
    group: 'yingtao',
    name: '梅子沟游客中心连心站',
    place: '梅子沟游客中心停车场入口',
    lng: 111.7926,
    lat: 30.4231,
  },
  qinglong: {
    code: 'QLQ009',
    group: 'qinglong',
    name: '青龙泉社区党群连心站',
    place: '青龙泉社区党群服务中心一楼',
    lng: 111.8408,
    lat: 30.4655,
  },
  linggong: {
    code: 'QLQ010',
    group: 'qinglong',
    name: '青龙泉零工超市连心站',
    place: '青龙泉社区零工超市服务台',
    lng: 111.8431,
    lat: 30.4641,
  },
  bianmin: {
    code: 'JPZ011',
    group: 'jiangpan',
    name: '江畔镇便民服务中心委员联络室',
    place: '江畔镇便民服务中心二楼',
    lng: 111.6904,
    lat: 30.3925,
  },
  weisheng: {
    code: 'JPZ012',
    group: 'jiangpan',
    name: '江畔镇集镇卫生院连心站',
    place: '江畔镇卫生院门诊楼一楼',
    lng: 111.6931,
    lat: 30.3917,
  },
} as const satisfies Record<
  string,
  { code: string; group: GroupKey; name: string; place: string; lng: number; lat: number }
>
export type StationKey = keyof typeof stations

export const units = {
  chengguan: '县城市管理执法局',
  shichang: '县市场监督管理局',
  zhujian: '县住房和城乡建设局',
  jiaotong: '县交通运输局',
  shuili: '县水利和湖泊局',
  wenlv: '县文化和旅游局',
  renshe: '县人力资源和社会保障局',
  minzheng: '县民政局',
  jiaoyu: '县教育局',
  nongye: '县农业农村局',
  gongdian: '县供电公司',
  tongxin: '县通信建设管理办公室',
} as const
export type UnitKey = keyof typeof units

type Place = { readonly group: GroupKey } | { readonly unit: UnitKey } | 'district'
type Casting = readonly [role: Holding['role'], place: Place]

const member = (group: GroupKey): readonly Casting[] => [['member', { group }]]
const coordinator = (group: GroupKey): readonly Casting[] => [['coordinator', { group }]]
const staff = (unit: UnitKey): readonly Casting[] => [['unit', { unit }]]
const resident: readonly Casting[] = []

const castings = {
  office: ['示例政协办公室专干', [['office', 'district']]],
  tian: ['示例提案委专干', [['office', 'district']]],
  ducha: ['示例督查室干部', [['secretariat', 'district']]],
  chair: ['示例领衔副主席', [['chair', 'district']]],
  expert: ['示例规划专家', [['expert', 'district']]],
  secretariat: ['示例督查专干', [['secretariat', 'district']]],

  lianluoJia: ['示例联络员甲', coordinator('chengdong')],
  lianluoYi: ['示例联络员乙', coordinator('laojie')],
  lianluoBing: ['示例联络员丙', coordinator('jianlou')],
  lianluoDing: ['示例联络员丁', coordinator('yingtao')],
  lianluoWu: ['示例联络员戊', coordinator('qinglong')],
  lianluoJi: ['示例联络员己', coordinator('jiangpan')],
  lianluoGeng: ['示例联络员庚', coordinator('reported')],

  // five members and more: the group's average can be shown without telling what one of the others did
  mao: ['示例委员卯', member('chengdong')],
  chen: ['示例委员辰', member('chengdong')],
  jia: ['示例委员甲', member('chengdong')],
  yi: ['示例委员乙', member('chengdong')],
  bing: ['示例委员丙', member('chengdong')],
  ding: ['示例委员丁', member('laojie')],
  wu: ['示例委员戊', member('laojie')],
  ji: ['示例委员己', member('jianlou')],
  geng: ['示例委员庚', member('jianlou')],
  xin: ['示例委员辛', member('yingtao')],
  ren: ['示例委员壬', member('yingtao')],
  gui: ['示例委员癸', member('qinglong')],
  zi: ['示例委员子', member('qinglong')],
  chou: ['示例委员丑', member('jiangpan')],
  yin: ['示例委员寅', member('jiangpan')],
  si: ['示例委员巳', member('reported')],

  chengguan: ['示例城管局干部', staff('chengguan')],
  shichang: ['示例市场监管局干部', staff('shichang')],
  zhujian: ['示例住建局干部', staff('zhujian')],
  jiaotong: ['示例交通局干部', staff('jiaotong')],
  shuili: ['示例水利局干部', staff('shuili')],
  wenlv: ['示例文旅局干部', staff('wenlv')],
  renshe: ['示例人社局干部', staff('renshe')],
  minzheng: ['示例民政局干部', staff('minzheng')],
  jiaoyu: ['示例教育局干部', staff('jiaoyu')],
  nongye: ['示例农业农村局干部', staff('nongye')],
  gongdian: ['示例供电公司职工', staff('gongdian')],
  tongxin: ['示例通信办干部', staff('tongxin')],

  juminJia: ['示例居民甲', resident],
  juminYi: ['示例居民乙', resident],
  juminBing: ['示例居民丙', resident],
  juminDing: ['示例居民丁', resident],
  juminWu: ['示例居民戊', resident],
  juminJi: ['示例居民己', resident],
  juminGeng: ['示例居民庚', resident],
  juminXin: ['示例居民辛', resident],
  juminRen: ['示例居民壬', resident],
  juminGui: ['示例居民癸', resident],
} as const satisfies Record<string, readonly [name: string, holds: readonly Casting[]]>
export type PersonKey = keyof typeof castings

export const personKeys = Object.keys(castings) as readonly PersonKey[]
export const nameOf = (key: PersonKey): string => castings[key][0]

/** What the roster says of those who sit on the conference: lists are narrowed by it, and a member is found by what they know. */
const profile = (
  sector: string,
  committee: string,
  fields: readonly string[],
  also: readonly Level[] = [],
): Omit<ProfileWords, 'affiliations'> => ({
  levels: [...also, 'county'],
  sector,
  committee,
  fields,
  assembly: '第十届',
})

const economy = '经济和农业农村委员会'
const society = '社会法制和民族宗教委员会'
const learning = '教科卫体委员会'
const culture = '文化文史和学习委员会'
const works = '人口资源环境和城建委员会'

const profiles: Partial<Record<PersonKey, Partial<ProfileWords>>> = {
  mao: profile('教育界', learning, ['基础教育', '校园周边秩序']),
  chen: profile('医药卫生界', learning, ['社区医疗', '老年健康']),
  jia: profile('社会福利和社会保障界', society, ['社区治理', '矛盾调解'], ['city']),
  yi: profile('经济界', economy, ['集市管理', '个体经营']),
  bing: profile('科学技术界', works, ['给排水', '老旧小区改造']),
  ding: profile('文化艺术界', culture, ['老街保护', '文史']),
  wu: profile('工商联', economy, ['民营企业', '沿街商铺']),
  ji: profile('法律界', society, ['物业纠纷', '民法']),
  geng: profile('妇女联合会', society, ['一老一小', '家庭教育']),
  xin: profile('农业界', economy, ['果树种植', '农产品销售'], ['province']),
  ren: profile('农业界', economy, ['乡村旅游', '民宿']),
  gui: profile('总工会', society, ['就业培训', '劳动争议']),
  zi: profile('教育界', learning, ['学前教育']),
  chou: profile('特邀界', works, ['水利', '乡村道路']),
  yin: profile('共青团', culture, ['青年返乡创业']),
  si: profile('农业界', works, ['村庄规划', '人居环境'], ['city']),
}

const profiled = new Map(Object.entries(profiles))

/** Of whom the roster says nothing: nothing. */
export const rosterOf = (key: PersonKey): Partial<ProfileWords> => profiled.get(key) ?? {}

export const personId = (key: PersonKey): string => namedId(`${districtId} person ${key}`)
export const groupId = (key: GroupKey): string => namedId(`${districtId} group ${key}`)
export const stationId = (key: StationKey): string => namedId(`${districtId} station ${key}`)
export const unitId = (key: UnitKey): string => namedId(`${districtId} unit ${key}`)

const placeId = (place: Place): string => {
  if (place === 'district') return districtId
  return 'group' in place ? groupId(place.group) : unitId(place.unit)
}

export const holdingsOf = (key: PersonKey): readonly Holding[] =>
  (castings[key][1] as readonly Casting[]).map(([role, place]) => ({ role, placeId: placeId(place) }))

export const coordinatorOf = {
  chengdong: 'lianluoJia',
  laojie: 'lianluoYi',
  jianlou: 'lianluoBing',
  yingtao: 'lianluoDing',
  qinglong: 'lianluoWu',
  jiangpan: 'lianluoJi',
  reported: 'lianluoGeng',
} as const satisfies Record<GroupKey, PersonKey>

/** The person of a unit that answers for it. */
export const staffOf = (unit: UnitKey): PersonKey => unit

/** Whom the one-tap sign-ins are. Member A and B are in the group of the first station, so that they can race for it. */
export const signIns = {
  resident: 'juminJia',
  memberA: 'jia',
  memberB: 'yi',
  coordinator: 'lianluoJia',
  office: 'office',
  unit: 'chengguan',
  chair: 'chair',
  expert: 'expert',
  secretariat: 'secretariat',
} as const satisfies Record<string, PersonKey>
