// Reports of the demo that no matter came of, or not yet: every answer that a coordinator can give.

import type { StoryLetter } from '../story'

export const letters: readonly StoryLetter[] = [
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
