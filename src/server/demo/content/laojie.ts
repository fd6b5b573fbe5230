// Stories of the old street by the landing stage and the square on the river.

import type { StoryMatter } from '../story'
import { unitId } from './cast'

export const laojie: readonly StoryMatter[] = [
  {
    key: 'yuanmatou-street',
    group: 'laojie',
    report: {
      by: 'juminXin',
      station: 'yuanmatou',
      title: '袁码头老街要修，我们这些老店怎么办',
      text: '听说老街要修缮，我家开茶馆三代人了，担心一封街就是半年，老茶客都散了。也担心修完都成一个样子，招牌统一换掉。想知道怎么修、修多久、我们能不能说上话。',
      category: '教育文化',
      scenes: ['street-before'],
    },
    merged: [
      {
        by: 'juminRen',
        station: 'yuanmatou',
        title: '老街石板路高低不平，晚上没灯',
        text: '石板松了好多，雨天踩上去溅一身水，晚上黑。希望修的时候别把老石板换成水泥。',
        category: '市政道路',
      },
    ],
    supporters: ['juminJia', 'juminBing', 'juminWu'],
    title: '袁码头老街修缮：怎么修、修多久、老店怎么留',
    summary: '老街列入修缮，商户关心封街时间和招牌，居民关心石板路和路灯，需要把各方意见放进施工方案。',
    place: '袁码头老街',
    stands: 'evaluation',
    light: 'green',
    lead: 'ding',
    coMembers: ['wu'],
    topic: {
      question: '老街修缮如何分段施工、保留老招牌和老石板，让商户少停业、让老街还是老街？',
      affected: '老街 47 户商户、112 户居民，其中经营三十年以上的老店 9 家。',
      where: '袁码头老街南口至江边，全长 380 米。',
      why: '修缮方案由文旅部门编制，施工影响商户生计，老物件去留牵动感情，图纸上看不出来，要坐下来一户一户说。',
    },
    plan: {
      form: 'discussion',
      findOut: ['每家店能承受的停业天数', '要保留的招牌、门板、石板清单', '夜间照明不足的点位'],
      hear: ['九家老店', '住在楼上的老人', '设计单位'],
      work: [
        { who: '示例委员丁', what: '商户走访和老物件登记' },
        { who: '示例委员戊', what: '夜间照明点位踏勘' },
      ],
    },
    visits: [
      {
        households: 29,
        opinions: [
          '茶馆：能停二十天，再长就散了。',
          '理发店：招牌是爷爷写的，一定要留。',
          '住户：石板可以揭起来重铺，不要换。',
        ],
      },
      { households: 16, opinions: ['年轻商户：希望预留强弱电管，别修完又挖。'] },
    ],
    findings:
      '登记老招牌 14 块、老门板 31 扇、可重铺石板约 1100 平方米。商户能接受的停业天数中位数为 18 天。夜间照度不足点位 22 处。原方案为整体封闭 120 天、石板全部更换，与多数意见不符，建议分三段、每段不超过 20 天，石板揭起编号后原位重铺。',
    parties: [
      { kind: 'resident', name: '茶馆店主', person: 'juminXin', answer: 'accepted' },
      { kind: 'resident', name: '老街住户代表', person: 'juminRen', answer: 'accepted' },
      { kind: 'unit', name: '县文化和旅游局', unit: 'wenlv', answer: 'accepted' },
      { kind: 'unit', name: '县城市管理执法局', unit: 'chengguan', answer: 'accepted' },
      { kind: 'expert', name: '古建筑修缮专家', person: 'expert', answer: 'accepted' },
    ],
    meeting: {
      form: 'discussion',
      place: '袁码头老街茶馆',
      agenda: '看图纸、看清单；议分段；议老招牌、老石板；议路灯。',
      attendance: 38,
      opinions: 26,
      minutes:
        '设计单位带着图纸逐段讲。会上议定由“整体封闭”改为三段施工，每段不超过 20 天；14 块老招牌由店主自愿登记、原样修复；石板编号原位重铺，破损的用旧料补。路灯样式由居民从三种里投票选了仿马灯式。',
    },
    resolutions: [
      { what: '按三段施工修缮老街，老招牌原样修复，石板编号后原位重铺', unit: 'wenlv', money: 1_460_000 },
      { what: '补装 22 盏仿马灯式路灯，缆线入地', unit: 'chengguan', money: 132_000 },
    ],
    outcome:
      '建议文旅部门按三段施工调整方案，把老招牌、老门板、石板清单写入合同；城管部门同步完成照明；施工期由社区每周公布进度。',
    answers: [
      { unit: 'wenlv', verdict: 'adopted', responsible: '文物保护股负责人' },
      { unit: 'chengguan', verdict: 'adopted', responsible: '照明管理所负责人' },
    ],
    tasks: [
      {
        reports: [
          { progress: 35, text: '南段完成，停业 17 天，商户已恢复营业。', spent: 480_000 },
          { progress: 70, text: '中段石板重铺完成，老招牌修复 9 块。', spent: 990_000 },
        ],
        finished: '三段全部完工，最长一段停业 19 天。老招牌修复 14 块，重铺石板 1080 平方米，用旧料补 62 平方米。',
        confirmed: '和商户代表一起从南口走到江边，逐块核对过石板编号。',
        before: 'street-before',
        after: 'street-after',
      },
      {
        reports: [{ progress: 60, text: '管线入地完成，灯杆到货。', spent: 70_000 }],
        finished: '22 盏全部点亮。',
        confirmed: '晚上八点看过，都亮。',
      },
    ],
    result:
      '文旅、城管两部门采纳协商意见，老街分三段修缮完成，最长停业 19 天，14 块老招牌、1080 平方米老石板保留下来，路灯 22 盏亮起来了。请诉求人、关注的居民和参会的人评一评。',
    ratings: [
      { by: 'juminXin', solved: 'yes', score: 5, words: '茶客都回来了，招牌还是我爷爷那块。' },
      { by: 'juminJia', solved: 'yes', score: 5, words: '晚上带孩子散步亮堂了。' },
      { by: 'juminWu', solved: 'partly', score: 4, words: '江边那头还差一个垃圾桶。' },
    ],
  },
  {
    key: 'laojie-lamps',
    group: 'laojie',
    report: {
      by: 'juminDing',
      station: 'yuanmatou',
      title: '码头台阶两盏灯坏了快一个月',
      text: '晚上从江边上来，台阶那里两盏灯都不亮，前天差点踩空。',
      category: '市政道路',
      place: '袁码头石阶中段',
    },
    title: '袁码头石阶照明修复',
    summary: '石阶中段两盏路灯不亮，夜间上下不便。',
    place: '袁码头石阶',
    stands: 'research',
    light: 'green',
    lead: 'wu',
    topic: {
      question: '石阶照明归谁修、怎样避免再坏？',
      affected: '每晚经过石阶散步、取水的居民约 300 人次。',
      where: '袁码头石阶中段。',
      why: '灯具由景区安装、电由街道出，坏了互相等。',
    },
    plan: {
      form: 'onSite',
      findOut: ['灯具归属', '线路是否受潮'],
      hear: ['夜间散步的居民'],
      work: [{ who: '示例委员戊', what: '约城管照明管理所到现场看' }],
    },
    turns: () => [
      {
        ago: 1.2,
        by: 'wu',
        command: {
          action: 'settle',
          what: '现场协商后，县城管局照明管理所当天更换灯具两套、做了防潮处理，并把石阶 11 盏灯纳入巡查台账。',
          byWhom: '县城市管理执法局照明管理所',
        },
      },
    ],
  },
  {
    key: 'jiangbin-dance',
    group: 'laojie',
    report: {
      by: 'juminGui',
      station: 'jiangbin',
      title: '江滨广场跳舞音响太大，孩子没法写作业',
      text: '每晚七点到九点半，三支队伍比着放音响。我家在广场边四楼，关窗都听得清歌词。理解老人要锻炼，能不能商量个音量和时间。',
      category: '环境卫生',
      scenes: ['square-before'],
    },
    supporters: ['juminJi', 'juminRen'],
    title: '江滨广场健身舞：音量、时间和场地怎么安排',
    summary: '三支队伍约 150 人晚间健身，周边居民反映声音大，双方都愿意商量。',
    place: '江滨广场',
    stands: 'deliberation',
    light: 'green',
    lead: 'ding',
    topic: {
      question: '健身舞几点结束、音响开多大、三支队伍怎么分场地？',
      affected: '健身队员约 150 人，广场周边四栋楼 260 户。',
      where: '江滨广场东、中、西三块场地。',
      why: '锻炼和安静都是正当需要，靠劝导时好时坏，要有大家认的约定。',
    },
    plan: {
      form: 'courtyard',
      findOut: ['三支队伍的人数和时间', '夜间各楼层实测音量'],
      hear: ['三位领队', '有学生和婴儿的家庭'],
      work: [{ who: '示例委员丁', what: '带分贝仪测三晚' }],
    },
    visits: [
      {
        households: 22,
        opinions: ['领队：愿意九点收，但冬天要提前到六点半。', '四楼住户：不反对跳，反对大功率音箱。'],
      },
    ],
    findings:
      '三晚实测：四楼窗口平均 68 分贝，最高 77 分贝，超过夜间标准。三块场地相距不足 30 米，互相“比音量”是主因。两位领队愿意试用定向音箱。',
    parties: [
      { kind: 'resident', name: '周边住户代表', person: 'juminGui', answer: 'accepted' },
      { kind: 'resident', name: '健身队领队', person: 'juminJi', answer: 'accepted' },
      { kind: 'unit', name: '县城市管理执法局', unit: 'chengguan', answer: 'accepted' },
    ],
    upcoming: {
      form: 'courtyard',
      place: '江滨广场凉亭',
      agenda: '现场听一听：定向音箱与普通音箱。议音量上限、结束时间、场地划分，写成公约。',
    },
  },
  {
    key: 'laojie-parking',
    group: 'laojie',
    report: {
      by: 'juminWu',
      station: 'jiangbin',
      title: '老街口乱停车，消防车进不来',
      text: '周末老街口两边都停满，上次有户人家冒烟，消防车堵在外面十分钟。能不能画线、找地方停？',
      category: '交通出行',
    },
    supporters: ['juminDing', 'juminXin'],
    title: '老街口停车与消防通道',
    summary: '周末外来车多，老街口两侧停满，消防通道受阻，周边有闲置空地可商量利用。',
    place: '袁码头老街南口',
    stands: 'research',
    light: 'yellow',
    lead: 'wu',
    topic: {
      question: '老街口的车停到哪里去，消防通道怎么保住？',
      affected: '老街 159 户商户和居民，周末游客约 2000 人次。',
      where: '老街南口至江滨路口 200 米。',
      why: '划线禁停会影响生意，闲置空地产权不在街道，需要多方商量。',
    },
    plan: {
      form: 'onSite',
      findOut: ['周末分时段停车数量', '粮站旧院能停多少车、产权归谁'],
      hear: ['商户', '消防救援站', '粮站留守人员'],
      work: [{ who: '示例委员戊', what: '两个周末实地计数' }],
    },
    visits: [{ households: 14, opinions: ['饭店：禁停可以，要告诉客人停哪里。', '住户：晚上下班也没地方停。'] }],
    turns: ({ idOf, personId }) => [
      {
        ago: 2.2,
        by: 'wu',
        command: {
          action: 'askExpert',
          askingId: idOf('laojie-parking expert'),
          field: '交通组织',
          what: '老街口只有六米宽，请看一看消防通道和临时停车怎么兼顾，给个画线的办法。',
        },
      },
      {
        ago: 1.2,
        by: 'office',
        command: { action: 'offerExpert', askingId: idOf('laojie-parking expert'), personId: personId('expert') },
      },
      {
        ago: 0.5,
        by: 'wu',
        command: {
          action: 'askExtension',
          days: 5,
          reason: '上周末连续下雨，第二次停车计数未能完成，申请延长五个工作日补一次周末调查。',
        },
      },
    ],
  },
  {
    key: 'laojie-drain',
    group: 'laojie',
    report: {
      by: 'juminJi',
      station: 'yuanmatou',
      title: '老街后巷每年汛期倒灌，家里进水',
      text: '后巷十几户地势低，每年六七月江水一涨，下水道就往家里返水，去年冰箱都泡坏了。年年说修，年年没动。',
      category: '市政道路',
      scenes: ['river-before'],
    },
    supporters: ['juminRen', 'juminXin', 'juminGui'],
    title: '老街后巷汛期倒灌治理',
    summary: '后巷 16 户汛期返水，涉及排水口防倒灌和泵站调度，水利与城管职责有交叉。',
    place: '袁码头老街后巷',
    stands: 'submission',
    light: 'red',
    lead: 'ding',
    topic: {
      question: '明年汛期前怎样不再倒灌，防倒灌装置由谁建、谁管？',
      affected: '后巷 16 户 51 人，其中独居老人 5 人。',
      where: '老街后巷至三号排江口。',
      why: '排江口归水利，巷内管网归城管，多年互相等，居民自筑土坎效果不好。',
    },
    plan: {
      form: 'hamlet',
      findOut: ['近五年返水次数和水位', '排江口拍门现状'],
      hear: ['16 户住户', '泵站值班人员'],
      work: [{ who: '示例委员丁', what: '查水位记录，入户量水痕' }],
    },
    visits: [{ households: 16, opinions: ['住户：去年进水四十厘米，三天才退。', '泵站：没人通知我们开机的水位。'] }],
    findings:
      '五年返水七次，均在江水位高于 41.6 米时。三号排江口拍门锈死常开。巷内管网标高低于排江口，需装防倒灌阀并约定开泵水位。',
    parties: [
      { kind: 'resident', name: '后巷住户代表', person: 'juminJi', answer: 'accepted' },
      { kind: 'unit', name: '县水利和湖泊局', unit: 'shuili', answer: 'accepted' },
      { kind: 'unit', name: '县城市管理执法局', unit: 'chengguan', answer: 'accepted' },
    ],
    meeting: {
      form: 'hamlet',
      place: '后巷老槐树下',
      agenda: '看拍门、看水痕；议装什么、谁装、谁管；议开泵水位。',
      attendance: 29,
      opinions: 17,
      minutes:
        '两局工作人员都到了现场。议定更换三号口拍门、巷口加装防倒灌阀，并写明江水位达到 41.3 米时由泵站开机、由社区通知住户。大家最关心的是明年五月前能不能完成。',
    },
    resolutions: [
      { what: '更换三号排江口拍门，明确 41.3 米开泵并通知社区', unit: 'shuili', money: 58_000 },
      { what: '后巷口加装防倒灌阀两处，清淤 260 米', unit: 'chengguan', money: 74_000 },
    ],
    outcome:
      '建议水利和湖泊局在汛前更换三号排江口拍门，并书面约定开泵水位和通知办法；建议城管局加装防倒灌阀并清淤。两项工作互为条件，请同步安排。',
    answers: [{ unit: 'chengguan', verdict: 'adopted', responsible: '市政维护股负责人' }],
    turns: () => [
      { ago: 1.5, by: 'juminJi', command: { action: 'urge' } },
      {
        ago: 1,
        by: 'office',
        command: {
          action: 'supervise',
          text: '县水利和湖泊局的答复已超过期限，请牵头委员说明沟通情况，联络员同步与该局办公室对接，三日内反馈。',
        },
      },
      {
        ago: 0.7,
        by: 'shuili',
        command: {
          action: 'answerPressing',
          of: unitId('shuili'),
          text: '拍门型号要与省里的除险方案一致，设计单位本周五出图，下周三前书面答复。',
        },
      },
    ],
  },
]
