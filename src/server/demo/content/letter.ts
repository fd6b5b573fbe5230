// Reports of the demo that no matter came of, or not yet: every answer that a coordinator can give.

import type { StoryLetter } from '../story'
import type { PersonKey } from './cast'

/** What many tell of in the same weeks, each in their own words: all of it goes to the matter that is about it. */
const noises: readonly (readonly [ago: number, by: PersonKey, title: string, text: string])[] = [
  [
    13.6,
    'juminJia',
    '江滨广场音响吵得老人睡不着',
    '我母亲八十一了，住江滨广场边二楼，晚上音响一开心脏就咚咚跳，能不能把声音关小一点。',
  ],
  [12.4, 'juminYi', '江滨广场晚上的音响太响', '下夜班回来补觉，窗户关着还是听得见广场那边的音响，一直响到九点四十。'],
  [
    10.7,
    'juminBing',
    '江滨广场几个队伍抢着放音响',
    '东头一个西头一个，你大我更大，路过耳朵都疼，请给广场的音响定个上限。',
  ],
  [
    8.5,
    'juminDing',
    '孩子中考，江滨广场音响能不能早点停',
    '初三的娃八点到十点做卷子，广场的音响正好这个时候最响，请定个时间。',
  ],
  [
    6.6,
    'juminWu',
    '江滨广场的音响周末早上六点就开了',
    '周末想多睡会儿，早上六点广场音响就开了，晨练我理解，音响真的没必要。',
  ],
  [
    5.4,
    'juminJi',
    '请给江滨广场的音响装个限音器',
    '听说别的地方广场的音响装了限音器，到点自动断电，我们这边也装一个吧。',
  ],
  [
    3.6,
    'juminRen',
    '江滨广场音响噪声反映好几次了',
    '打过电话，来人就小，人走又大。广场音响的噪声还是要大家坐下来定个规矩。',
  ],
  [
    2.4,
    'juminGui',
    '江滨广场新来的直播音响更吵',
    '除了跳舞，现在还有人在广场拖着音响直播唱歌，比跳舞的还响，一起管管。',
  ],
]

const noiseLetters: readonly StoryLetter[] = noises.map(([ago, by, title, text], index) => ({
  key: `letter-noise-${index}`,
  ago,
  report: { by, station: 'jiangbin', title, text, category: '环境卫生' },
  turns: ({ idOf }) => [
    { ago: ago - 0.8, by: 'lianluoYi', command: { action: 'merge', matterId: idOf('matter jiangbin-dance') } },
  ],
}))

export const letters: readonly StoryLetter[] = [
  ...noiseLetters,
  {
    key: 'letter-crossing',
    ago: 0.2,
    report: {
      by: 'juminJia',
      station: 'yanzihe',
      title: '柳叶河菜场门口斑马线看不见了',
      text: '菜场正门过马路那条斑马线磨没了，车不让人，接孩子的老人站在路中间进退两难。能不能重新画一下，再加个提示牌。',
      category: '交通出行',
      scenes: ['road-before'],
    },
    supporters: ['juminBing', 'juminGeng'],
  },
  {
    key: 'letter-scales',
    ago: 1.3,
    report: {
      by: 'juminYi',
      station: 'yanzihe',
      title: '市场有几家秤不准，买三斤少二两',
      text: '连着两次在市场买肉，回家一称都少。希望设一个公平秤，大家都能复秤。',
      category: '市场消费',
    },
    supporters: ['juminWu'],
  },
  {
    key: 'letter-pool',
    ago: 6,
    report: {
      by: 'juminXin',
      station: 'jinhu',
      title: '小区中心水池一潭死水，蚊子成堆',
      text: '水池三年没换水，夏天臭，冬天结着绿苔。要么修好，要么填了种花，别这么放着。',
      category: '环境卫生',
    },
  },
  {
    key: 'letter-heating',
    ago: 2.2,
    report: {
      by: 'juminGui',
      station: 'jinhu',
      title: '燃气总是压力不够，做饭打不着火',
      text: '最近一到饭点燃气就小，打不着火。',
      category: '供水供电供气',
    },
    turns: () => [
      {
        ago: 1.5,
        by: 'lianluoJia',
        command: {
          action: 'ask',
          question: '请补充：您住哪一栋几单元、大概从哪天开始、邻居家是不是也这样？我们好请燃气公司核查。',
        },
      },
    ],
  },
  {
    key: 'letter-wages',
    ago: 12,
    report: {
      by: 'juminDing',
      station: 'linggong',
      title: '工地欠我两个月工资不给',
      text: '去年在工地做了两个月，一共一万一千四，包工头一直拖。',
      category: '就业社保',
    },
    turns: () => [
      {
        ago: 11.4,
        by: 'lianluoWu',
        command: {
          action: 'redirect',
          to: 'unit',
          name: '县人力资源和社会保障局劳动保障监察大队',
          receipt: '示例劳监〔2026〕0437',
          text: '讨薪由劳动监察依法处理更快，已陪同登记，材料齐全。',
        },
      },
      {
        ago: 4.2,
        by: 'lianluoWu',
        command: {
          action: 'recordRedirectOutcome',
          outcome: '劳动监察责令限期支付，11400 元已于本月到账，诉求人电话确认。',
        },
      },
    ],
  },
  {
    key: 'letter-streetlight',
    ago: 9,
    report: {
      by: 'juminWu',
      station: 'jiangbin',
      title: '江滨路三盏路灯不亮',
      text: '江滨路公厕往东三盏灯不亮，晚上黑。',
      category: '市政道路',
    },
    turns: () => [
      {
        ago: 8.6,
        by: 'lianluoYi',
        command: {
          action: 'redirect',
          to: 'hotline12345',
          name: '12345 政务服务便民热线',
          receipt: '示例工单 20261109-2215',
          text: '单点报修走热线最快，已代为登记，三日内修复。',
        },
      },
    ],
  },
  {
    key: 'letter-court',
    ago: 8,
    report: {
      by: 'juminRen',
      station: 'bianmin',
      title: '法院判的房子一直不给我',
      text: '和亲戚打官司赢了，房子还没给我，请你们帮我催一下法院。',
      category: '其他',
    },
    turns: () => [
      {
        ago: 7.3,
        by: 'lianluoJi',
        command: {
          action: 'decline',
          reason: 'inCourt',
          advice:
            '案件已进入执行程序，协商平台不能介入司法。请携带判决书到县法院执行局申请，或拨打 12368；经济困难可到县法律援助中心。',
        },
      },
    ],
  },
  {
    key: 'letter-billboard',
    ago: 10,
    report: {
      by: 'juminGeng',
      station: 'jianlou',
      title: '楼顶广告牌晚上太亮，影响休息',
      text: '对面楼顶广告牌整夜亮着，正对卧室，窗帘都挡不住，一栋楼都有意见。',
      category: '环境卫生',
    },
    turns: () => [
      {
        ago: 9.2,
        by: 'lianluoBing',
        command: { action: 'decline', reason: 'notPublic', advice: '属相邻商户与住户之间的事，建议先由社区调解。' },
      },
      {
        ago: 2.4,
        by: 'juminGeng',
        command: {
          action: 'appeal',
          text: '不是我一家，整栋楼 24 户都受影响，社区调解过一次没有结果，所以才来提的，请再看看。',
        },
      },
    ],
  },
  {
    key: 'letter-withdrawn',
    ago: 5,
    report: {
      by: 'juminBing',
      station: 'yuanmatou',
      title: '茶馆门口堆了建筑垃圾',
      text: '门口堆了一堆碎砖，不知道谁家的。',
      category: '环境卫生',
    },
    turns: () => [{ ago: 4.1, by: 'juminBing', command: { action: 'withdraw' } }],
  },
  {
    key: 'letter-anonymous',
    ago: 0.6,
    report: {
      by: 'juminJi',
      station: 'qinglong',
      title: '社区活动室钥匙在一个人手里，想用都用不了',
      text: '活动室平时都锁着，钥匙在一个人手里，老人想下个棋都进不去。不想留名，希望能商量个轮流管的办法。',
      category: '其他',
      anonymity: 'anonymous',
    },
  },
]
