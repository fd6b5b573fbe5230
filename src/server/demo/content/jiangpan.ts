// Stories of a small town on the river and its villages.

import type { StoryMatter } from '../story'

export const jiangpan: readonly StoryMatter[] = [
  {
    key: 'jiangpan-road',
    group: 'jiangpan',
    report: {
      by: 'juminRen',
      station: 'bianmin',
      title: '五组到集镇的路坑坑洼洼，下雨骑不了车',
      text: '五组到集镇两公里，前年大车压坏了，坑有脸盆大，下雨看不见。孩子骑车上学摔过好几个。',
      category: '市政道路',
      place: '江畔镇五组通村路',
      scenes: ['road-before'],
    },
    supporters: ['juminDing', 'juminXin', 'juminBing'],
    title: '五组通村路修复和限载',
    summary: '通村路被大车压坏，村民出行不便，需要商量修复、限载和施工车辆路线。',
    place: '江畔镇五组通村路',
    stands: 'unclaimed',
    light: 'red',
  },
  {
    key: 'jiangpan-clinic',
    group: 'jiangpan',
    report: {
      by: 'juminGui',
      station: 'weisheng',
      title: '卫生院晚上没有儿科值班，孩子发烧要跑县城',
      text: '孩子半夜发烧，卫生院说没有儿科医生，让去县里，四十公里。能不能安排晚上有个会看孩子的医生，或者能视频看一下。',
      category: '医疗养老',
    },
    supporters: ['juminWu', 'juminJi'],
    title: '江畔镇卫生院夜间儿科服务',
    summary: '夜间无儿科值班，家长需往返县城，希望轮值或远程门诊。',
    place: '江畔镇卫生院',
    stands: 'topic',
    light: 'red',
    lead: 'chou',
    topic: {
      question: '夜间儿科怎样有人看，轮值还是远程？',
      affected: '全镇 0 至 12 岁儿童约 3100 人。',
      where: '',
      why: '',
    },
    turns: () => [
      {
        ago: 0.7,
        by: 'lianluoJi',
        command: { action: 'note', text: '已过期两天，请牵头委员补齐“在哪里”和“为什么要协商”两项后交来。' },
      },
    ],
  },
  {
    key: 'jiangpan-market',
    group: 'jiangpan',
    report: {
      by: 'juminGeng',
      station: 'bianmin',
      title: '赶集日摊子摆到路中间，救护车都过不去',
      text: '逢五逢十赶集，摊子从老街摆到省道上，车和人挤在一起，上回救护车等了一刻钟。',
      category: '市场消费',
      scenes: ['market-before'],
    },
    supporters: ['juminRen'],
    title: '江畔镇集日摊位往哪里摆',
    summary: '集日占道经营，人车混行，需要商量固定摊区和集日通行办法。',
    place: '江畔镇老街',
    stands: 'submission',
    light: 'yellow',
    lead: 'yin',
    topic: {
      question: '集日的摊子摆到哪里，既有生意又不占省道？',
      affected: '赶集群众约 6000 人次，固定和流动摊贩 210 户。',
      where: '老街至省道交叉口 600 米。',
      why: '摊贩怕挪了没生意，居民怕堵，镇里、交通、城管都有份。',
    },
    plan: {
      form: 'onSite',
      findOut: ['摊位数量和来源', '备选摊区的人流'],
      hear: ['老摊贩', '周边农民', '救护车司机'],
      work: [{ who: '示例委员寅', what: '三个集日数摊、问摊' }],
    },
    visits: [{ households: 38, opinions: ['摊贩：去老粮站可以，要有棚。', '农民：卖自家菜的要便宜摊位。'] }],
    findings:
      '集日平均 207 个摊位，三分之一占用省道；老粮站院内可设 180 个摊位，步行三分钟。七成摊贩表示有棚、免头三个月摊位费就愿意搬。',
    parties: [
      { kind: 'resident', name: '摊贩代表', person: 'juminGeng', answer: 'accepted' },
      { kind: 'unit', name: '县市场监督管理局', unit: 'shichang', answer: 'accepted' },
      { kind: 'unit', name: '县交通运输局', unit: 'jiaotong', answer: 'accepted' },
    ],
    meeting: {
      form: 'onSite',
      place: '江畔镇老粮站院内',
      agenda: '看场地；议棚子、摊位费和自产自销区；议集日交通。',
      attendance: 63,
      opinions: 29,
      minutes:
        '摊贩代表现场用石灰划了摊位。议定老粮站设 180 个摊位，其中自产自销 60 个免费；头三个月免费；省道集日设隔离墩。部分卖农具的摊贩要求保留老街一侧 12 个位置，大家同意。',
    },
    resolutions: [
      { what: '老粮站设集日摊区 180 个，其中自产自销 60 个免费', unit: 'shichang', money: 88_000 },
      { what: '集日在省道交叉口设隔离墩和劝导员', unit: 'jiaotong', money: 12_000 },
    ],
    outcome: '建议市场监管部门牵头启用老粮站摊区，交通部门同步做好集日隔离和劝导，头三个月免摊位费，三个月后回头看。',
    answers: [{ unit: 'jiaotong', verdict: 'adopted', responsible: '公路养护中心负责人' }],
  },
  {
    key: 'jiangpan-pond',
    group: 'jiangpan',
    report: {
      by: 'juminDing',
      station: 'bianmin',
      title: '村口堰塘承包到期，想改成小公园',
      text: '村口堰塘快到期了，大家想清淤种荷花，晚上有个地方坐坐，不想再养鱼了，味道大。',
      category: '农业农村',
      scenes: ['river-before'],
    },
    title: '六组村口堰塘用途',
    summary: '村口堰塘承包将到期，村民对继续养殖或改作公共空间意见不一。',
    place: '江畔镇六组村口堰塘',
    stands: 'research',
    light: 'green',
    lead: 'yin',
    topic: {
      question: '堰塘到期后继续养鱼还是改成公共空间？',
      affected: '六组 74 户。',
      where: '六组村口堰塘，约 9 亩。',
      why: '集体资产的用途要由村民会议决定，但大家意见不一，希望先协商。',
    },
    plan: {
      form: 'hamlet',
      findOut: ['承包合同约定', '清淤和维护费用'],
      hear: ['承包户', '塘边住户'],
      work: [{ who: '示例委员寅', what: '看合同，问意见' }],
    },
    visits: [{ households: 40, opinions: ['承包户：到期愿意退，要清点鱼苗。', '塘边住户：不要再投饲料了。'] }],
    turns: () => [
      {
        ago: 0.6,
        by: 'lianluoJi',
        command: {
          action: 'end',
          reason:
            '六组村民会议已表决通过到期收回、清淤种荷，承包户同意。此事已由村民自治解决，协商到此结束，调研材料移交村委会。',
        },
      },
    ],
  },
]
