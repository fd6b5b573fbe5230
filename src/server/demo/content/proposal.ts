// About thirty proposals of one assembly, at every seat: drafts, under review, refused, merged, handled, judged, looked back at.

import type { Area } from '../../../domain/proposal/proposal'
import type { Meaning } from '../../../domain/proposal/setting'
import type { PersonKey, UnitKey } from './cast'

/** How far it has come. */
export type Stand =
  | 'draft'
  | 'signing'
  | 'submitted'
  | 'repair'
  | 'declined'
  | 'converted'
  | 'admitted'
  | 'merged'
  | 'entrusted'
  | 'objected'
  | 'talked'
  | 'answered'
  | 'disagreed'
  | 'lookBack'
  | 'closed'

export interface StoryProposal {
  readonly key: string
  readonly title: string
  readonly by: PersonKey
  readonly signers?: readonly PersonKey[]
  readonly area: Area
  readonly unit: UnitKey
  readonly assist?: UnitKey
  readonly stand: Stand
  /** days ago on which it was begun */
  readonly ago: number
  readonly situation: string
  readonly points: readonly string[]
  readonly meaning?: Meaning
  readonly secret?: true
  /** picked by the chairs */
  readonly picked?: true
  /** looked back at so many times, a year apart */
  readonly looks?: number
  /** merged into this one */
  readonly into?: string
  /** looked back at with everything kept, and published as good work: how it was done */
  readonly shown?: string
}

const one = (
  key: string,
  title: string,
  by: PersonKey,
  [area, unit, stand, ago]: readonly [Area, UnitKey, Stand, number],
  situation: string,
  points: readonly string[],
  more: Partial<StoryProposal> = {},
): StoryProposal => ({ key, title, by, area, unit, stand, ago, situation, points, ...more })

export const proposals: readonly StoryProposal[] = [
  one(
    'dianti',
    '关于分步推进老旧小区加装电梯的建议',
    'jia',
    ['society', 'zhujian', 'lookBack', 1100],
    '全县 2000 年前建成的住宅楼有 212 栋，装了电梯的只有 6 栋。一楼住户担心采光，补贴到位慢，审批要跑七个窗口。',
    ['制定低层住户补偿的指导标准', '补贴在验收后三十日内到位', '审批改为一窗受理、并联办理'],
    { signers: ['yi', 'ji'], meaning: 'planned', looks: 3, picked: true, assist: 'shichang' },
  ),
  one(
    'tingche',
    '关于整治学校门口接送时段停车秩序的建议',
    'yi',
    ['society', 'jiaotong', 'closed', 150],
    '实验小学门口早晚各堵四十分钟，去年发生剐蹭 11 起。',
    ['划定即停即走区', '错峰放学十五分钟'],
    {
      signers: ['bing'],
      meaning: 'planned',
      shown:
        '先数后改：提案人和交警、学校一起在校门口数了三个早晨，发现一半的车停下不到一分钟。即停即走区划在人流外侧，错峰放学先在三个年级试了两周，家长都同意了再推开。',
    },
  ),
  one(
    'paishui',
    '关于老街排水管网分段改造的建议',
    'ding',
    ['ecology', 'shuili', 'disagreed', 120],
    '老街管网建于 1986 年，三个低洼点逢雨必淹。',
    ['先改三个低洼点', '公布分段改造的时间表'],
    { picked: true, assist: 'zhujian' },
  ),
  one(
    'baoyang',
    '关于建立农村公路群众参与养护机制的建议',
    'xin',
    ['economy', 'jiaotong', 'answered', 48],
    '通组公路 386 公里，专职养护员只有 22 人。',
    ['每村设一名公益岗养护员', '养护经费按里程切块到村', '每季度公开路况'],
    { meaning: 'doing' },
  ),
  one(
    'yinger',
    '关于增加普惠托育服务的建议',
    'geng',
    ['society', 'minzheng', 'answered', 105],
    '全县 3 岁以下婴幼儿约 6800 人，普惠托位不足 500 个。',
    ['利用闲置校舍改建托育点', '托育补贴直接给机构'],
    { signers: ['ji', 'gui'], meaning: 'planned' },
  ),
  one(
    'jingou',
    '关于推广景区淡季惠民票的建议',
    'ren',
    ['culture', 'wenlv', 'talked', 90],
    '梅子沟淡季日均游客不足 200 人，本县居民仍按全价购票。',
    ['工作日对本县居民半价', '学生凭证免费'],
  ),
  one(
    'nongchan',
    '关于建设产地冷链集配中心的建议',
    'chou',
    ['economy', 'nongye', 'talked', 88],
    '柑橘集中上市三周，地头价每斤跌三到五角。',
    ['在江畔镇建一处集配中心', '冷链车辆过桥费减半'],
    { signers: ['yin'], assist: 'jiaotong' },
  ),
  one(
    'yewan',
    '关于延长老年大学招生年龄的建议',
    'zi',
    ['culture', 'jiaoyu', 'entrusted', 60],
    '老年大学报名上限 70 岁，每年有两百多人被拒。',
    ['取消年龄上限，改为健康承诺', '在社区开设教学点'],
  ),
  one(
    'dianwang',
    '关于迁改居民楼顶高压线的建议',
    'wu',
    ['society', 'gongdian', 'objected', 58],
    '箭楼片区 4 栋楼顶有 10 千伏线路穿过。',
    ['列入本年度迁改计划', '迁改前设警示和护栏'],
  ),
  one(
    'guangxian',
    '关于整治空中飞线的建议',
    'bing',
    ['ecology', 'tongxin', 'entrusted', 55],
    '老街三家运营商线缆交错，最低处离地 2.1 米。',
    ['三家共杆共管', '先清理废弃线缆'],
    { signers: ['jia'] },
  ),
  one(
    'laowu',
    '关于把零工市场办到社区门口的建议',
    'gui',
    ['economy', 'renshe', 'closed', 145],
    '青龙泉社区每天有六十多人在路口等活。',
    ['设固定候工点和饮水座椅', '每周发布用工信息'],
  ),
  one(
    'cantin',
    '关于规范社区老年食堂补贴的建议',
    'ji',
    ['society', 'minzheng', 'talked', 80],
    '12 个老年食堂有 5 个亏损，补贴按季度发放。',
    ['按就餐人次补贴', '允许对外经营反哺'],
  ),
  one(
    'shipin',
    '关于加强校园周边小食品监管的建议',
    'yin',
    ['society', 'shichang', 'answered', 46],
    '抽查 30 家小店，有 9 家售卖无标签食品。',
    ['每月抽检并公示', '设校园周边诚信店'],
    { meaning: 'done' },
  ),
  one(
    'wenwu',
    '关于保护袁码头老街传统民居的建议',
    'ding',
    ['culture', 'wenlv', 'admitted', 30],
    '老街现存清末民居 23 处，6 处屋顶已塌。',
    ['公布保护名录', '设立修缮以奖代补资金'],
    { signers: ['wu', 'jia'] },
  ),
  one(
    'minju',
    '关于抢救修缮老街古民居的建议',
    'wu',
    ['culture', 'wenlv', 'merged', 29],
    '古民居产权分散，住户无力修缮。',
    ['先抢修 6 处危房', '引导社会资金认养'],
    { into: 'wenwu' },
  ),
  one(
    'chongdian',
    '关于在老旧小区增设电动车充电桩的建议',
    'jia',
    ['society', 'zhujian', 'admitted', 27],
    '飞线充电在 17 个小区普遍存在。',
    ['每个小区至少一处集中充电棚', '电价按居民价执行'],
    { signers: ['yi', 'bing', 'geng'] },
  ),
  one(
    'heli',
    '关于建立河道保洁长效机制的建议',
    'xin',
    ['ecology', 'shuili', 'submitted', 12],
    '汛后河道漂浮物一周才清完。',
    ['镇村分段包干', '设举报奖励'],
  ),
  one(
    'ertong',
    '关于配备乡镇卫生院儿科医生的建议',
    'chou',
    ['society', 'renshe', 'submitted', 9],
    '12 家卫生院只有 3 家有儿科医生。',
    ['县管乡用轮岗', '提高岗位补贴'],
    { signers: ['yin'] },
  ),
  one(
    'zhaoshang',
    '关于优化小微企业用地审批的建议',
    'ren',
    ['economy', 'zhujian', 'submitted', 7],
    '去年有 14 家企业等地超过一年。',
    ['推行标准地', '审批时限压缩到 30 天'],
  ),
  one(
    'zhibo',
    '关于扶持农产品直播基地的建议',
    'yin',
    ['economy', 'nongye', 'repair', 20],
    '全县注册主播 300 多人，九成没有稳定货源。',
    ['支持发展直播电商'],
  ),
  one(
    'gongchan',
    '关于本人宅基地纠纷的建议',
    'zi',
    ['politics', 'nongye', 'declined', 25],
    '邻里边界未定，多次协调未果。',
    ['请主管部门重新划界'],
  ),
  one(
    'xueshu',
    '关于地方戏曲源流考证的建议',
    'geng',
    ['culture', 'wenlv', 'converted', 26],
    '本地花鼓戏的起源有三种说法。',
    ['组织专家论证'],
  ),
  one(
    'anquan',
    '关于搬迁城北临时油料存放点的建议',
    'bing',
    ['society', 'shichang', 'talked', 70],
    '存放点距小学直线距离不足 300 米。',
    ['年内搬迁', '搬迁前每周检查'],
    { secret: true },
  ),
  one(
    'wuzhang',
    '关于公共场所无障碍设施补短板的建议',
    'ji',
    ['society', 'chengguan', 'entrusted', 50],
    '主干道 41 个路口有 19 个没有坡道。',
    ['一年内补齐坡道', '请残疾人参与验收'],
    { signers: ['geng'], picked: true },
  ),
  one(
    'shichangwu',
    '关于改造柳叶河蔬菜市场的建议',
    'yi',
    ['economy', 'shichang', 'answered', 49],
    '市场地面积水，消防通道被占。',
    ['地面硬化和排水改造', '划线归位经营'],
    { meaning: 'doing', assist: 'chengguan' },
  ),
  one('xinfang', '关于完善委员读书活动的建议', 'gui', ['politics', 'wenlv', 'closed', 160], '线上读书群活跃度下降。', [
    '每季度办一次线下读书会',
    '书目由委员共同推荐',
  ]),
  one(
    'shidi',
    '关于保护金湖湿地候鸟栖息地的建议',
    'yi',
    ['ecology', 'shuili', 'signing', 4],
    '越冬候鸟由 2019 年的 6000 只减到 3800 只。',
    ['划定核心保护区', '退出围网养殖'],
    { signers: ['jia', 'bing'] },
  ),
  one(
    'caogao',
    '关于培育乡村民宿带头人的建议',
    'jia',
    ['economy', 'wenlv', 'draft', 2],
    '全县登记民宿 22 家，平均入住率 31%。',
    ['组织到先进地区跟班学习', '贷款贴息'],
  ),
  one(
    'yiyuan',
    '关于推进县域影像检查结果互认的建议',
    'wu',
    ['society', 'minzheng', 'submitted', 5],
    '同一患者一周内重复检查的占 18%。',
    ['公布互认项目清单', '建立影像共享平台'],
  ),
  one(
    'fangyan',
    '关于建立方言语音档案的建议',
    'xin',
    ['culture', 'wenlv', 'admitted', 24],
    '会说老派方言的人平均年龄 71 岁。',
    ['录制一百小时语料', '进校园开设兴趣课'],
  ),
]
